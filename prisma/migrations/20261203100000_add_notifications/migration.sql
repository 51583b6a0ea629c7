-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int, prefer-bigint-over-smallint
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "digest_rhythm" AS ENUM ('never', 'daily', 'weekly', 'monthly');

-- CreateTable
CREATE TABLE "notification" (
    "event_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "thread_id" UUID,
    "post_id" UUID,
    "actor_id" UUID,
    "subject_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail" SMALLINT NOT NULL DEFAULT 0,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("member_id","event_id","kind")
);

-- CreateTable
CREATE TABLE "notification_fan_out" (
    "event_id" UUID NOT NULL,
    "cursor" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_fan_out_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "member_id" UUID NOT NULL,
    "channels" JSONB NOT NULL DEFAULT '{}',
    "zone" TEXT,
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "paused_until" TIMESTAMPTZ(3),
    "digest" "digest_rhythm",
    "digest_hour" SMALLINT,
    "is_text_only" BOOLEAN NOT NULL DEFAULT false,
    "follows_own" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("member_id")
);

CREATE INDEX "notification_unread_idx" ON "notification"("member_id", "thread_id", "event_id") WHERE "read_at" IS NULL;

CREATE INDEX "notification_mail_due_idx" ON "notification"("at") WHERE "mail" = 1;

ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_check" CHECK ("mail" BETWEEN 0 AND 2);
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_quiet_check" CHECK (
  ("quiet_from" IS NULL) = ("quiet_to" IS NULL) AND "quiet_from" BETWEEN 0 AND 23 AND "quiet_to" BETWEEN 0 AND 23);
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_digest_hour_check" CHECK ("digest_hour" BETWEEN 0 AND 23);

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
