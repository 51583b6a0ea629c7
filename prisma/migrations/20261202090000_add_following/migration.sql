-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "follow_level" AS ENUM ('mute', 'normal', 'follow', 'watch');

-- CreateEnum
CREATE TYPE "follow_cause" AS ENUM ('chosen', 'opened', 'answered', 'mentioned');

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "absent" int4multirange;

-- CreateTable
CREATE TABLE "thread_member" (
    "member_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "read_number" INTEGER NOT NULL DEFAULT 0,
    "read_more" int4multirange,
    "read_at" TIMESTAMPTZ(3),
    "level" "follow_level",
    "cause" "follow_cause",

    CONSTRAINT "thread_member_pkey" PRIMARY KEY ("member_id","thread_id")
) WITH (fillfactor = 90);

-- CreateTable
CREATE TABLE "follow" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "cluster_id" UUID,
    "person_id" UUID,
    "tag" TEXT,
    "level" "follow_level" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "thread_member_thread_id_idx" ON "thread_member"("thread_id");

-- CreateIndex
CREATE INDEX "thread_member_followed_idx" ON "thread_member"("member_id", "thread_id") WHERE "level" >= 'follow';

CREATE UNIQUE INDEX "follow_subject_key" ON "follow"("member_id", "cluster_id", "person_id", "tag") NULLS NOT DISTINCT;

ALTER TABLE "follow" ADD CONSTRAINT "follow_subject_check" CHECK (num_nonnulls("cluster_id", "person_id", "tag") = 1);
ALTER TABLE "follow" ADD CONSTRAINT "follow_person_check" CHECK ("person_id" <> "member_id");

-- CreateIndex
CREATE INDEX "follow_cluster_id_idx" ON "follow"("cluster_id");

-- CreateIndex
CREATE INDEX "follow_person_id_idx" ON "follow"("person_id");

-- CreateIndex
CREATE INDEX "follow_tag_idx" ON "follow"("tag");

-- AddForeignKey
ALTER TABLE "thread_member" ADD CONSTRAINT "thread_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_member" ADD CONSTRAINT "thread_member_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which numbers of a thread nobody has to read is kept by the posts themselves, whatever changes them.
CREATE FUNCTION "post_tells_absence"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  here int4multirange := int4multirange(int4range(NEW.number, NEW.number + 1));
BEGIN
  UPDATE thread SET absent = nullif(
    CASE WHEN num_nonnulls(NEW.hidden_at, NEW.removed_at, NEW.deleted_at) > 0
         THEN coalesce(absent, '{}') + here ELSE absent - here END, '{}')
   WHERE id = NEW.thread_id;
  RETURN NULL;
END $$;

CREATE TRIGGER "post_tells_new_absence" AFTER INSERT ON "post" FOR EACH ROW
  WHEN (num_nonnulls(NEW.hidden_at, NEW.removed_at, NEW.deleted_at) > 0) EXECUTE FUNCTION "post_tells_absence"();

CREATE TRIGGER "post_tells_absence" AFTER UPDATE OF "hidden_at", "removed_at", "deleted_at" ON "post" FOR EACH ROW
  WHEN ((num_nonnulls(NEW.hidden_at, NEW.removed_at, NEW.deleted_at) > 0)
    <> (num_nonnulls(OLD.hidden_at, OLD.removed_at, OLD.deleted_at) > 0)) EXECUTE FUNCTION "post_tells_absence"();

UPDATE thread t SET absent = gone.numbers
  FROM (SELECT thread_id, range_agg(int4range(number, number + 1)) AS numbers FROM post
         WHERE num_nonnulls(hidden_at, removed_at, deleted_at) > 0 GROUP BY thread_id) gone
 WHERE gone.thread_id = t.id;
