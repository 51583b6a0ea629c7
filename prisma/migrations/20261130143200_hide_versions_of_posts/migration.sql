SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "post_revision" ADD COLUMN "hidden_at" TIMESTAMPTZ(3),
ADD COLUMN "hidden_by_id" UUID;
