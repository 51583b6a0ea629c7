-- squawk-ignore-file prefer-bigint-over-int
-- The tables are new and empty; only their references wait for members and threads, and not for long.
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateEnum
CREATE TYPE "poll_results" AS ENUM ('always', 'voted', 'closed');

-- CreateTable
CREATE TABLE "poll" (
    "thread_id" UUID NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "most_choices" INTEGER NOT NULL,
    "results" "poll_results" NOT NULL,
    "is_changeable" BOOLEAN NOT NULL,
    "voter_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("thread_id"),
    CONSTRAINT "poll_counts_check" CHECK ("voter_count" >= 0 AND "most_choices" >= 1)
);

-- CreateTable
CREATE TABLE "poll_option" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "thread_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "vote_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "poll_option_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "poll_option_counts_check" CHECK ("vote_count" >= 0)
);

-- CreateTable
CREATE TABLE "poll_vote" (
    "thread_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "option_ids" UUID[] NOT NULL,
    "earlier_option_ids" UUID[] NOT NULL,
    "voted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "poll_vote_pkey" PRIMARY KEY ("thread_id","member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "poll_option_thread_id_place_key" ON "poll_option"("thread_id", "place");

-- CreateIndex
CREATE INDEX "poll_vote_member_id_idx" ON "poll_vote"("member_id");

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_option" ADD CONSTRAINT "poll_option_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "poll"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "poll"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_vote" ADD CONSTRAINT "poll_vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
