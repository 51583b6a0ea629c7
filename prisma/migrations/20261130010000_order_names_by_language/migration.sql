-- Nobody reads while migrations are applied: these indexes need no second pass.
-- squawk-ignore-file require-concurrent-index-deletion, require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '10min';

-- Names in the order of the reader's language: the root order of the CLDR for English and French, Spanish, Arabic.
DROP INDEX "member_lower_name_id_idx";
DROP INDEX "cluster_lower_name_id_idx";
CREATE INDEX "member_name_root_idx" ON "member" ("name" COLLATE "und-x-icu", "id");
CREATE INDEX "member_name_es_idx" ON "member" ("name" COLLATE "es-x-icu", "id");
CREATE INDEX "member_name_ar_idx" ON "member" ("name" COLLATE "ar-x-icu", "id");
CREATE INDEX "cluster_name_root_idx" ON "cluster" ("name" COLLATE "und-x-icu", "id");
CREATE INDEX "cluster_name_es_idx" ON "cluster" ("name" COLLATE "es-x-icu", "id");
CREATE INDEX "cluster_name_ar_idx" ON "cluster" ("name" COLLATE "ar-x-icu", "id");
