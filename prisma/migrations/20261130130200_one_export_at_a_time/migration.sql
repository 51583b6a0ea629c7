-- Nobody reads while migrations are applied: the index needs no second pass.
-- squawk-ignore-file require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- A member has one copy of their data made at a time.
CREATE UNIQUE INDEX "data_export_under_way_key" ON "data_export" ("member_id") WHERE "ready_at" IS NULL;
