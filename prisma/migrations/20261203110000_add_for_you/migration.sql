-- squawk-ignore-file require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "waiting_kind" AS ENUM ('request', 'answer', 'draft', 'profile', 'cluster', 'question');

-- CreateTable
CREATE TABLE "thread_tag" (
    "tag" TEXT NOT NULL,
    "thread_id" UUID NOT NULL,
    "last_post_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_tag_pkey" PRIMARY KEY ("thread_id","tag")
);

-- CreateTable
CREATE TABLE "put_off" (
    "member_id" UUID NOT NULL,
    "kind" "waiting_kind" NOT NULL,
    "thing_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "put_off_pkey" PRIMARY KEY ("member_id","kind","thing_id")
);

-- CreateIndex
CREATE INDEX "thread_tag_tag_last_post_at_thread_id_idx" ON "thread_tag"("tag", "last_post_at" DESC, "thread_id" DESC);

-- There are few announcements among many discussions.
CREATE INDEX "thread_announcement_idx" ON "thread" ("created_at" DESC, "id" DESC)
  WHERE "kind" = 'announcement' AND "hidden_at" IS NULL;

-- AddForeignKey
ALTER TABLE "thread_tag" ADD CONSTRAINT "thread_tag_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "put_off" ADD CONSTRAINT "put_off_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever changes a thread, each of its tags has its row, with the time by which lists are in order.
CREATE FUNCTION "thread_keeps_tags"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM thread_tag WHERE thread_id = NEW.id AND tag <> ALL (NEW.tags);
  INSERT INTO thread_tag AS g (tag, thread_id, last_post_at)
  SELECT DISTINCT tag, NEW.id, NEW.last_post_at FROM unnest(NEW.tags) tag
  ON CONFLICT (thread_id, tag) DO UPDATE SET last_post_at = excluded.last_post_at
   WHERE g.last_post_at IS DISTINCT FROM excluded.last_post_at;
  RETURN NULL;
END $$;

CREATE TRIGGER "thread_keeps_new_tags" AFTER INSERT ON "thread" FOR EACH ROW
  WHEN (cardinality(NEW.tags) > 0) EXECUTE FUNCTION "thread_keeps_tags"();

CREATE TRIGGER "thread_keeps_tags" AFTER UPDATE OF "tags", "last_post_at" ON "thread" FOR EACH ROW
  WHEN (NEW.tags IS DISTINCT FROM OLD.tags
    OR cardinality(NEW.tags) > 0 AND NEW.last_post_at IS DISTINCT FROM OLD.last_post_at)
  EXECUTE FUNCTION "thread_keeps_tags"();

INSERT INTO thread_tag (tag, thread_id, last_post_at)
SELECT DISTINCT g.tag, t.id, t.last_post_at FROM thread t CROSS JOIN LATERAL unnest(t.tags) g(tag);
