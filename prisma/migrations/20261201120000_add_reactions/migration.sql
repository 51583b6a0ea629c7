-- squawk-ignore-file prefer-bigint-over-int
-- The tables are new and empty; only their references wait for members and posts, and not for long.
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "reaction_kind" AS ENUM ('useful', 'same_here', 'tried_it');

-- CreateTable
CREATE TABLE "reaction" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "reaction_kind" NOT NULL,
    "result" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reaction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "reaction_result_check" CHECK (("kind" = 'tried_it') = ("result" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "reaction_count" (
    "post_id" UUID NOT NULL,
    "useful" INTEGER NOT NULL DEFAULT 0,
    "same_here" INTEGER NOT NULL DEFAULT 0,
    "tried_it" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reaction_count_pkey" PRIMARY KEY ("post_id"),
    CONSTRAINT "reaction_count_counts_check" CHECK ("useful" >= 0 AND "same_here" >= 0 AND "tried_it" >= 0)
) WITH (fillfactor = 90);

-- CreateIndex
CREATE UNIQUE INDEX "reaction_post_id_member_id_kind_key" ON "reaction"("post_id", "member_id", "kind");

-- CreateIndex
CREATE INDEX "reaction_post_id_at_id_idx" ON "reaction"("post_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "reaction_member_id_idx" ON "reaction"("member_id");

-- The lines of those who tried it stand under the post, newest first; most posts have none.
CREATE INDEX "reaction_results_idx" ON "reaction"("post_id", "at" DESC, "id" DESC) WHERE "kind" = 'tried_it';

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction" ADD CONSTRAINT "reaction_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reaction_count" ADD CONSTRAINT "reaction_count_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Reactions go by several ways (taken off, their member leaves or becomes another, their post is taken back): the table keeps
-- its counts itself, so that none of these forgets. Rows of one statement are counted together, posts in one order.
CREATE FUNCTION reactions_are_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO reaction_count AS c (post_id, useful, same_here, tried_it)
  SELECT r.post_id, count(*) FILTER (WHERE r.kind = 'useful'), count(*) FILTER (WHERE r.kind = 'same_here'),
         count(*) FILTER (WHERE r.kind = 'tried_it')
    FROM changed r GROUP BY r.post_id ORDER BY r.post_id
  ON CONFLICT (post_id) DO UPDATE
     SET useful = c.useful + excluded.useful, same_here = c.same_here + excluded.same_here,
         tried_it = c.tried_it + excluded.tried_it;
  RETURN NULL;
END
$$;
CREATE TRIGGER "reactions_are_counted" AFTER INSERT ON "reaction"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reactions_are_counted();

CREATE FUNCTION reactions_are_discounted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM reaction_count WHERE post_id IN (SELECT post_id FROM changed) ORDER BY post_id FOR UPDATE;
  UPDATE reaction_count c
     SET useful = c.useful - r.useful, same_here = c.same_here - r.same_here, tried_it = c.tried_it - r.tried_it
    FROM (SELECT post_id, count(*) FILTER (WHERE kind = 'useful') AS useful,
                 count(*) FILTER (WHERE kind = 'same_here') AS same_here,
                 count(*) FILTER (WHERE kind = 'tried_it') AS tried_it
            FROM changed GROUP BY post_id) r
   WHERE c.post_id = r.post_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "reactions_are_discounted" AFTER DELETE ON "reaction"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reactions_are_discounted();
