-- Nobody writes while migrations are applied: the indexes need no second pass.
-- squawk-ignore-file require-concurrent-index-creation, require-concurrent-index-deletion
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- The record as administrators read it: all of it, one act, one person, one subject, each latest first.
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id" DESC);
CREATE INDEX "audit_event_act_at_id_idx" ON "audit_event"("act", "at" DESC, "id" DESC);
CREATE INDEX "audit_event_actor_id_at_id_idx" ON "audit_event"("actor_id", "at" DESC, "id" DESC);
CREATE INDEX "audit_event_subject_id_at_id_idx" ON "audit_event"("subject_id", "at" DESC, "id" DESC);
DROP INDEX "audit_event_subject_id_idx";
