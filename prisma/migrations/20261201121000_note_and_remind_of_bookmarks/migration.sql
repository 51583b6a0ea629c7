-- squawk-ignore-file require-concurrent-index-creation, require-concurrent-index-deletion, adding-field-with-default, constraint-missing-not-valid, adding-foreign-key-constraint, ban-drop-not-null
-- A member has at most a thousand bookmarks: the table is small, and is written anew for the column of its order in a moment.
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "bookmark" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "post_id" UUID,
ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminded_at" TIMESTAMPTZ(3),
ALTER COLUMN "thread_id" DROP NOT NULL;

-- Of a thread or of a post, which may come to stand in another thread.
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_thing_check" CHECK (num_nonnulls("thread_id", "post_id") = 1);

-- The list goes down by this: first what has a reminder, the soonest first, long after all times at which bookmarks are made.
ALTER TABLE "bookmark" ADD COLUMN "listed_by" TIMESTAMPTZ(3) NOT NULL GENERATED ALWAYS AS (
  coalesce((timestamp '6000-01-01' - (("remind_at" AT TIME ZONE 'UTC') - timestamp '2000-01-01')) AT TIME ZONE 'UTC', "created_at")
) STORED;

-- DropIndex
DROP INDEX "bookmark_member_id_created_at_id_idx";

-- CreateIndex
CREATE INDEX "bookmark_listed_idx" ON "bookmark"("member_id", "listed_by" DESC, "id" DESC);

-- What is due and not told yet: nothing, most of the time.
CREATE INDEX "bookmark_due_idx" ON "bookmark"("remind_at") WHERE "remind_at" IS NOT NULL AND "reminded_at" IS NULL;

-- CreateIndex
CREATE INDEX "bookmark_post_id_idx" ON "bookmark"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookmark_member_id_post_id_key" ON "bookmark"("member_id", "post_id");

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
