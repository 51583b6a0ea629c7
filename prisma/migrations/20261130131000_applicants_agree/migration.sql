SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "application" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3);
