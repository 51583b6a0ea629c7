SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "session" ADD COLUMN "away_since" TIMESTAMPTZ(3);
