SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- CreateTable
CREATE TABLE "former_account" (
    "id" UUID NOT NULL,
    "handle" TEXT NOT NULL,
    "source" TEXT,
    "source_id" TEXT,
    "member_id" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_address" (
    "member_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,

    CONSTRAINT "imported_address_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "former_account_handle_key" ON "former_account"("handle");

-- CreateIndex
CREATE INDEX "former_account_member_id_idx" ON "former_account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "former_account_source_source_id_key" ON "former_account"("source", "source_id");

-- CreateIndex
CREATE INDEX "imported_address_address_hash_idx" ON "imported_address"("address_hash");

-- AddForeignKey
ALTER TABLE "former_account" ADD CONSTRAINT "former_account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_address" ADD CONSTRAINT "imported_address_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Offers that wait become links of mails, as all others are.
INSERT INTO "mailed_link" ("id", "purpose", "member_id", "email", "expires_at", "created_at")
SELECT v.id, 'claim', m.id, split_part(v.value, ' ', 2), v.expires_at, v.created_at
FROM "verification" v JOIN "member" m ON m.id::text = split_part(v.value, ' ', 1)
WHERE starts_with(v.identifier, 'claim-account:') AND m.status = 'imported';
DELETE FROM "verification" WHERE starts_with(identifier, 'claim-account:');
UPDATE "outbox" SET payload = jsonb_build_object('linkId', payload->'verificationId')
WHERE event = 'account.claim-offered' AND relayed_at IS NULL;
