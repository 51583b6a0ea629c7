-- Nobody reads while migrations are applied: the index needs no second pass.
-- squawk-ignore-file require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "suspension" (
    "member_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suspension_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "staff_note" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suspension_by_id_idx" ON "suspension"("by_id");

-- CreateIndex
CREATE INDEX "suspension_until_idx" ON "suspension"("until");

-- CreateIndex
CREATE INDEX "staff_note_member_id_created_at_id_idx" ON "staff_note"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "staff_note_author_id_idx" ON "staff_note"("author_id");

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_note" ADD CONSTRAINT "staff_note_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_note" ADD CONSTRAINT "staff_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Staff find members by name, handle and address, folded as everywhere.
CREATE INDEX "member_find_idx" ON "member" USING gin (folded("name" || ' ' || "handle" || ' ' || "email") gin_trgm_ops);

-- Those who moderate clusters, few among many.
CREATE INDEX "membership_moderator_idx" ON "membership" ("member_id") WHERE "is_moderator" AND "left_at" IS NULL;
