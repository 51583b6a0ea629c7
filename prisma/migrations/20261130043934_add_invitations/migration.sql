-- Few people use one invitation.
-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "inviter_id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "member_role" NOT NULL DEFAULT 'member',
    "line" TEXT NOT NULL DEFAULT '',
    "lang" TEXT NOT NULL,
    "cluster_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "use_limit" INTEGER NOT NULL DEFAULT 1,
    "use_count" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_use" (
    "invitation_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_use_pkey" PRIMARY KEY ("invitation_id","member_id")
);

-- CreateTable
CREATE TABLE "declined_address" (
    "address_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "declined_address_pkey" PRIMARY KEY ("address_hash")
);

-- CreateIndex
CREATE INDEX "invitation_inviter_id_created_at_id_idx" ON "invitation"("inviter_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "invitation_email_idx" ON "invitation"("email");

-- CreateIndex
CREATE INDEX "invitation_use_member_id_idx" ON "invitation_use"("member_id");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_use" ADD CONSTRAINT "invitation_use_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_use" ADD CONSTRAINT "invitation_use_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "invitation"
  ADD CONSTRAINT "invitation_uses_check" CHECK ("use_limit" > 0 AND "use_count" BETWEEN 0 AND "use_limit"),
  ADD CONSTRAINT "invitation_address_check" CHECK ("email" IS NULL OR "use_limit" = 1);
