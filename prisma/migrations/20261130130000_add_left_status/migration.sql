SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterEnum
ALTER TYPE "member_status" ADD VALUE 'left' AFTER 'imported';
