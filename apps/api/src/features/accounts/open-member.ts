import { handleFrom } from '@cluster-commons/domain/accounts';
import { lineOf, type MemberRole } from '@cluster-commons/domain/kernel';
import type { Agreeing } from '@cluster-commons/domain/terms';
import type { Prisma } from '../../generated/prisma/client.ts';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { agreeNow } from '../terms/index.ts';

interface NewMember extends Agreeing {
  name: string;
  /** An address whose reader has shown that it is theirs. */
  email: string;
  locale: string;
  role: MemberRole;
  /** Null for those who sign in by mail. */
  passwordHash: string | null;
}

/** The member with a free handle, `$2` or else `$3`, a profile, a password where there is one, the record and the event. */
const open = `
  with m as (
    insert into member (id, handle, name, email, email_verified, locale, role)
    select $1::uuid,
           case when exists (select from member where handle = $2) or exists (select from former_account where handle = $2)
                then $3 else $2 end,
           $4, $5, true, $6, $7::member_role
    returning id
  ), c as (
    insert into credential (subject, provider_id, member_id, password_hash)
    select m.id::text, 'credential', m.id, $8 from m where $8::text is not null
  ), p as (
    insert into profile (member_id) select id from m
  ), x as (
    ${eventLine({ event: 'account.opened', id: 'uuid_v7()', payload: { memberId: 'm.id' }, from: 'm' })}
  )
  ${auditLine({ act: 'account.opened', actor: 'm.id', subject: 'm.id', from: 'm' })}`;

/** Opens an account with a confirmed address in the caller's transaction. @returns its id */
export async function openMember(db: Prisma.TransactionClient, given: NewMember): Promise<string> {
  const { email, locale, role, passwordHash } = given;
  const [id, name] = [newId(), lineOf(given.name)];
  const suffix = id.slice(-5);
  // A sign-up that nobody confirmed, and an application, give way to whoever holds the mailbox.
  await db.member.deleteMany({ where: { email, emailVerified: false, status: 'active' } });
  await db.application.deleteMany({ where: { email } });
  const handles = [handleFrom(name, suffix), handleFrom(name, suffix, true)];
  await db.$executeRawUnsafe(open, id, ...handles, name, email, locale, role, passwordHash);
  if (given.agreesToTerms === true) await db.$executeRawUnsafe(agreeNow, id);
  return id;
}
