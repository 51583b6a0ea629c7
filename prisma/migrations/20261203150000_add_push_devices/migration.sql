-- squawk-ignore-file require-concurrent-index-creation, adding-foreign-key-constraint
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "is_push_due" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "push_device" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_device_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "notification_push_due_idx" ON "notification"("at", "member_id", "event_id") WHERE "is_push_due";

-- CreateIndex
CREATE UNIQUE INDEX "push_device_session_id_key" ON "push_device"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_device_endpoint_key" ON "push_device"("endpoint");

-- CreateIndex
CREATE INDEX "push_device_member_id_idx" ON "push_device"("member_id");

-- AddForeignKey
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_device" ADD CONSTRAINT "push_device_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
