-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "thread" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;
