SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- AlterEnum
ALTER TYPE "thread_kind" ADD VALUE 'case' AFTER 'discussion';
ALTER TYPE "thread_kind" ADD VALUE 'looking_for' AFTER 'case';
ALTER TYPE "thread_kind" ADD VALUE 'poll' AFTER 'looking_for';
ALTER TYPE "thread_kind" ADD VALUE 'announcement' AFTER 'poll';
