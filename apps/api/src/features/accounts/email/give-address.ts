import type { Db } from '../../../platform/database/prisma.service.ts';

interface NewAddress {
  memberId: string;
  /** Whose mailbox has said yes. */
  email: string;
  /** The session that goes on; null ends all of them. */
  kept: string | null;
}

/**
 * Gives an account the address of a mailbox that said yes, and takes it from a sign-up that nobody has confirmed. All
 * other sessions end, and links that were mailed to the address before do nothing any more.
 * @returns false where another member has the address
 */
export async function giveAddress(db: Db, { memberId, email, kept }: NewAddress): Promise<boolean> {
  await db.member.deleteMany({ where: { email, emailVerified: false, status: 'active', NOT: { id: memberId } } });
  const given = await db.$queryRaw<object[]>`
    with m as (
      update member set email = ${email}, email_verified = true, updated_at = now()
       where id = ${memberId}::uuid and status <> 'imported'
         and not exists (select 1 from member o where o.email = ${email} and o.id <> ${memberId}::uuid)
      returning id
    ), s as (
      delete from session using m where member_id = m.id and session.id is distinct from ${kept}::uuid
    ), e as (
      delete from email_change using m where member_id = m.id
    ), l as (
      delete from mailed_link using m where member_id = m.id and purpose <> 'email-change-undo'
    )
    select id from m`;
  return given.length > 0;
}
