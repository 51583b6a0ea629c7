-- Numbers of one row that stay small.
-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "sign_up_mode" AS ENUM ('open', 'approval', 'invitation', 'closed');

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "proved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "stays" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "stepped_up_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "mailed_link" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "purpose" TEXT NOT NULL,
    "member_id" UUID,
    "email" TEXT,
    "detail" JSONB,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mailed_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Cluster Commons',
    "languages" TEXT[] DEFAULT ARRAY['en', 'fr', 'es', 'ar']::TEXT[],
    "sign_up_mode" "sign_up_mode" NOT NULL DEFAULT 'open',
    "trusted_domains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "questions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "digest_hour" INTEGER NOT NULL DEFAULT 6,
    "staff_second_factor" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "network_setting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mailed_link_member_id_purpose_idx" ON "mailed_link"("member_id", "purpose");

-- CreateIndex
CREATE INDEX "mailed_link_expires_at_idx" ON "mailed_link"("expires_at");

-- AddForeignKey
ALTER TABLE "mailed_link" ADD CONSTRAINT "mailed_link_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "network_setting"
  ADD CONSTRAINT "network_setting_single_check" CHECK ("id" = 1),
  ADD CONSTRAINT "network_setting_digest_hour_check" CHECK ("digest_hour" BETWEEN 0 AND 23);
INSERT INTO "network_setting" ("id") VALUES (1);
