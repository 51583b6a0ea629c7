SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "email" TEXT,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '[]',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "is_accepted" BOOLEAN,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_decided_by_id_idx" ON "application"("decided_by_id");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One that waits for each address.
CREATE UNIQUE INDEX "application_waiting_email_key" ON "application"("email") WHERE "decided_at" IS NULL;

-- The queue, longest waiting first.
CREATE INDEX "application_queue_idx" ON "application"("confirmed_at", "id") WHERE "decided_at" IS NULL;

-- How long the latest have waited, and which are to be forgotten.
CREATE INDEX "application_decided_at_idx" ON "application"("decided_at" DESC);

ALTER TABLE "application"
  ADD CONSTRAINT "application_decision_check" CHECK (("decided_at" IS NULL) = ("is_accepted" IS NULL)),
  ADD CONSTRAINT "application_email_check" CHECK ("email" IS NOT NULL OR "is_accepted");
