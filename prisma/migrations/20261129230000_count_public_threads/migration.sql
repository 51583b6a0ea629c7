SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- A count tells everybody no more than a list would: discussions for members alone are not in it.
UPDATE "cluster" c
SET "thread_count" = n."count"
FROM (
  SELECT c."id", count(t."id")::int AS "count"
  FROM "cluster" c
  LEFT JOIN "thread" t ON t."cluster_id" = c."id" AND t."visibility" = 'public' AND t."hidden_at" IS NULL
  GROUP BY c."id"
) n
WHERE n."id" = c."id" AND c."thread_count" <> n."count";
