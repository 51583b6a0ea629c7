-- squawk-ignore-file require-concurrent-index-creation, adding-foreign-key-constraint
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "digest_due" (
    "member_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_due_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "digest_out" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "digest_due_next_at_idx" ON "digest_due"("next_at");

-- CreateIndex
CREATE INDEX "digest_out_until_idx" ON "digest_out"("until");

-- CreateIndex
CREATE UNIQUE INDEX "digest_out_member_id_since_key" ON "digest_out"("member_id", "since");

-- AddForeignKey
ALTER TABLE "digest_due" ADD CONSTRAINT "digest_due_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_out" ADD CONSTRAINT "digest_out_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits for the digest of a member.
CREATE INDEX "notification_digest_idx" ON "notification"("member_id", "at") WHERE "mail" = 2 AND "read_at" IS NULL;
