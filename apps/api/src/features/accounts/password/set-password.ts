import { Prisma } from '../../../generated/prisma/client.ts';
import type { Db } from '../../../platform/database/prisma.service.ts';
import { eventLine } from '../../../platform/jobs/event-line.ts';

/** Told once for each member, whichever way their address is confirmed. */
const toldWhenConfirmed = Prisma.raw(
  eventLine({
    event: 'account.confirmed',
    id: 'uuid_v7()',
    payload: { memberId: 'o.id' },
    from: 'o join m on m.id = o.id where not o.email_verified',
  }),
);

interface NewPassword {
  memberId: string;
  passwordHash: string;
  /** The session that goes on; null ends all of them. */
  kept: string | null;
  /** A session of somebody else in this browser, which ends too. */
  ended: string | null;
}

/**
 * Gives an account another password: all other sessions end, and links that were mailed to get in without the old one do
 * nothing any more. Whoever sets one by a mail has shown that they read the mailbox, so the address is confirmed.
 * @returns false for an account that cannot sign in
 */
export async function setPassword(db: Db, { memberId, passwordHash, kept, ended }: NewPassword): Promise<boolean> {
  const set = await db.$queryRaw<object[]>`
    with o as (
      select id, email_verified from member where id = ${memberId}::uuid for update
    ), m as (
      update member set email_verified = true, updated_at = now() where id = ${memberId}::uuid and status = 'active'
      returning id
    ), c as (
      insert into credential (subject, provider_id, member_id, password_hash)
      select m.id::text, 'credential', m.id, ${passwordHash} from m
      on conflict (provider_id, subject) do update set password_hash = excluded.password_hash, updated_at = now()
    ), s as (
      delete from session using m
       where (member_id = m.id and session.id is distinct from ${kept}::uuid) or session.id = ${ended}::uuid
    ), x as (
      ${toldWhenConfirmed}
    ), l as (
      delete from mailed_link using m where member_id = m.id and purpose in ('reset-password', 'sign-in')
    )
    select id from m`;
  return set.length > 0;
}
