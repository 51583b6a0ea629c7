-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "reading_undo" (
    "member_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "thread_id" UUID NOT NULL,
    "read_number" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "marked_number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_undo_pkey" PRIMARY KEY ("member_id","token","thread_id")
);

-- CreateIndex
CREATE INDEX "reading_undo_thread_id_idx" ON "reading_undo"("thread_id");

-- CreateIndex
CREATE INDEX "reading_undo_at_idx" ON "reading_undo"("at");

-- AddForeignKey
ALTER TABLE "reading_undo" ADD CONSTRAINT "reading_undo_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_undo" ADD CONSTRAINT "reading_undo_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
