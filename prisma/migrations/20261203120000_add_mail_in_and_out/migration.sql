-- squawk-ignore-file require-concurrent-index-creation, prefer-bigint-over-int, adding-foreign-key-constraint
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "thread_member" ADD COLUMN     "mailed_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "mail_in" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "key" TEXT NOT NULL,
    "address" TEXT,
    "sender" TEXT NOT NULL DEFAULT '',
    "raw" BYTEA,
    "outcome" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_fault" (
    "member_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_fault_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "mail_out" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "last_event" UUID NOT NULL,
    "post_ids" UUID[],
    "kinds" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mail_in_key_key" ON "mail_in"("key");

-- CreateIndex
CREATE INDEX "mail_in_received_at_idx" ON "mail_in"("received_at");

-- CreateIndex
CREATE INDEX "mail_out_member_id_created_at_idx" ON "mail_out"("member_id", "created_at");

-- CreateIndex
CREATE INDEX "mail_out_thread_id_idx" ON "mail_out"("thread_id");

-- CreateIndex
CREATE INDEX "mail_out_created_at_idx" ON "mail_out"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_out_member_id_thread_id_last_event_key" ON "mail_out"("member_id", "thread_id", "last_event");

-- AddForeignKey
ALTER TABLE "mail_fault" ADD CONSTRAINT "mail_fault_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_out" ADD CONSTRAINT "mail_out_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_out" ADD CONSTRAINT "mail_out_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
