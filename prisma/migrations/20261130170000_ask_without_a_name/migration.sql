SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "thread" ADD COLUMN "is_anonymous" BOOLEAN NOT NULL DEFAULT false;
