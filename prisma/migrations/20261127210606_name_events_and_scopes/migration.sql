-- No process of this product runs while its migrations are applied, so columns may be renamed and indexes made anew.
-- squawk-ignore-file renaming-column, constraint-missing-not-valid, require-concurrent-index-deletion, require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '10min';

-- The record: whose log an act belongs to, by kind and id. The rows keep what they say; only its form changes.
ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_is_kept";
ALTER TABLE "audit_event" RENAME COLUMN "thread_id" TO "scope_id";
ALTER TABLE "audit_event" ADD COLUMN "scope_kind" TEXT;
UPDATE "audit_event" SET "scope_kind" = 'thread' WHERE "scope_id" IS NOT NULL;
UPDATE "audit_event" SET "scope_kind" = 'cluster', "scope_id" = "subject_id" WHERE "act" IN ('cluster.joined', 'cluster.left');
UPDATE "audit_event" SET "subject_kind" = 'thread', "subject_id" = "scope_id" WHERE "act" = 'answer.unmarked';
ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_is_kept";
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_scope_check" CHECK (("scope_kind" IS NULL) = ("scope_id" IS NULL));
ALTER INDEX "audit_event_thread_id_at_id_idx" RENAME TO "audit_event_scope_id_at_id_idx";

-- The outbox: its lines are events. Old news are past; old mails that still wait are marked failed by the worker.
DELETE FROM "outbox" WHERE "relayed_at" IS NOT NULL OR "topic" = 'thread.changed';
ALTER TABLE "outbox" RENAME COLUMN "topic" TO "event";
ALTER TABLE "outbox" ADD COLUMN "failed_at" TIMESTAMPTZ(3), ADD COLUMN "error" TEXT;
DROP INDEX "outbox_waiting_idx";
CREATE INDEX "outbox_waiting_idx" ON "outbox" ("created_at", "id") WHERE "relayed_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "outbox_failed_idx" ON "outbox" ("failed_at") WHERE "failed_at" IS NOT NULL;
