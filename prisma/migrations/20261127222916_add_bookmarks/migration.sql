-- The table is new and empty; only its references wait for members and threads, and not for long.
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '30s';

-- CreateTable
CREATE TABLE "bookmark" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bookmark_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bookmark_member_id_created_at_id_idx" ON "bookmark"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "bookmark_thread_id_idx" ON "bookmark"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookmark_member_id_thread_id_key" ON "bookmark"("member_id", "thread_id");

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookmark" ADD CONSTRAINT "bookmark_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
