-- Nobody reads while migrations are applied: the index needs no second pass.
-- squawk-ignore-file require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- Those who run the network, few among many.
CREATE INDEX "member_staff_idx" ON "member" ("role") WHERE "role" <> 'member';
