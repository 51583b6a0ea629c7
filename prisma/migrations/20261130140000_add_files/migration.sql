-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int, disallowed-unique-constraint, adding-foreign-key-constraint, constraint-missing-not-valid
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "file_purpose" AS ENUM ('post', 'avatar');

-- CreateEnum
CREATE TYPE "file_state" AS ENUM ('receiving', 'waiting', 'ready', 'refused');

-- CreateTable
CREATE TABLE "file" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "owner_id" UUID NOT NULL,
    "purpose" "file_purpose" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT,
    "state" "file_state" NOT NULL DEFAULT 'receiving',
    "refusal" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "alt" TEXT NOT NULL DEFAULT '',
    "post_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "file_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "file_bytes_check" CHECK ("bytes" >= 0),
    CONSTRAINT "file_ready_check" CHECK ("state" <> 'ready' OR ("media_type" IS NOT NULL AND "sha256" IS NOT NULL))
);

-- AlterTable
ALTER TABLE "profile" ADD COLUMN "picture_id" UUID;

-- CreateIndex
CREATE INDEX "file_owner_id_idx" ON "file"("owner_id");

-- CreateIndex
CREATE INDEX "file_post_id_position_idx" ON "file"("post_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "profile_picture_id_key" ON "profile"("picture_id");

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file" ADD CONSTRAINT "file_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
