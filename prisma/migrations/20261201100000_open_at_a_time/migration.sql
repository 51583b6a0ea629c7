-- Few drafts wait for a time, and the table is small.
-- squawk-ignore-file require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "not_opened" JSONB,
ADD COLUMN     "not_opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "opening" JSONB,
ADD COLUMN     "opens_at" TIMESTAMPTZ(3),
ADD COLUMN     "taken_at" TIMESTAMPTZ(3);

-- In the order in which they open.
CREATE INDEX "draft_opens_at_idx" ON "draft" ("opens_at", "id") WHERE "opens_at" IS NOT NULL;
