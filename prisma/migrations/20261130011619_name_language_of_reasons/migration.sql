SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "reason_lang" TEXT;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "hidden_reason_lang" TEXT;
