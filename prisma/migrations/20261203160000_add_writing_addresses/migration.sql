-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "mail_made_at" TIMESTAMPTZ(3),
ADD COLUMN     "mail_number" INTEGER;
