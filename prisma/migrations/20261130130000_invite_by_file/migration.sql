-- A file has few columns and lines.
-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int, adding-foreign-key-constraint, constraint-missing-not-valid
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "file_id" UUID,
ADD COLUMN     "file_line" INTEGER;

-- CreateTable
CREATE TABLE "invitation_file" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "inviter_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "head" JSONB NOT NULL,
    "rows" JSONB NOT NULL,
    "email_column" INTEGER,
    "name_column" INTEGER,
    "left_out" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "invitation_file_inviter_id_created_at_idx" ON "invitation_file"("inviter_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "invitation_file_created_at_idx" ON "invitation_file"("created_at");

-- CreateIndex
CREATE INDEX "invitation_file_id_file_line_idx" ON "invitation"("file_id", "file_line");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "invitation_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_file" ADD CONSTRAINT "invitation_file_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
