-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "summary_post_id" UUID,
ADD COLUMN     "summary_up_to" INTEGER;
