SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "post" ADD COLUMN "is_shared" BOOLEAN NOT NULL DEFAULT false;
