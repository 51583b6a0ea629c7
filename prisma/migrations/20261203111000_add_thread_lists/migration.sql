-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "reaction_count" INTEGER NOT NULL DEFAULT 0;

UPDATE thread t SET reaction_count = said.count
  FROM (SELECT o.thread_id, sum(c.useful + c.same_here + c.tried_it)::int AS count
          FROM reaction_count c JOIN post o ON o.id = c.post_id GROUP BY o.thread_id) said
 WHERE said.thread_id = t.id AND said.count > 0;

-- CreateIndex
CREATE INDEX "thread_kind_last_post_at_id_idx" ON "thread"("kind", "last_post_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_lang_last_post_at_id_idx" ON "thread"("lang", "last_post_at" DESC, "id" DESC);

-- What is answered and reacted to most stands first.
CREATE INDEX "thread_top_idx" ON "thread" (("post_count" + "reaction_count") DESC, "id" DESC);

-- The counts of posts tell their thread, whatever changes them. A post that goes takes its counts along while it can be asked
-- which thread it is of.
CREATE FUNCTION "reaction_count_tells_thread"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  more int := NEW.useful + NEW.same_here + NEW.tried_it;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    more := more - OLD.useful - OLD.same_here - OLD.tried_it;
  END IF;
  UPDATE thread t SET reaction_count = t.reaction_count + more
    FROM post o WHERE more <> 0 AND o.id = NEW.post_id AND t.id = o.thread_id;
  RETURN NULL;
END $$;

CREATE TRIGGER "reaction_count_tells_thread" AFTER INSERT OR UPDATE ON "reaction_count" FOR EACH ROW
  EXECUTE FUNCTION "reaction_count_tells_thread"();

CREATE FUNCTION "post_takes_reactions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE thread t SET reaction_count = t.reaction_count - c.useful - c.same_here - c.tried_it
    FROM reaction_count c WHERE c.post_id = OLD.id AND t.id = OLD.thread_id;
  RETURN OLD;
END $$;

CREATE TRIGGER "post_takes_reactions" BEFORE DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION "post_takes_reactions"();
