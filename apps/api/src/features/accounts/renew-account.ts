import { Injectable } from '@nestjs/common';
import { handleFrom, type SignUp as Asked } from '@cluster-commons/domain/accounts';
import { lineOf } from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';

const accountWaits = statement(
  'account_waits',
  `select 1 from member where email = $1 and not email_verified and status = 'active'`,
);

/** Name, handle and password of an account that nobody has confirmed; links to the sign-up before it are void then. */
const renew = statement(
  'account_renew',
  `with m as (
     update member set name = $2, locale = $3, handle = case when name = $2 then handle else $4 end,
                       created_at = now(), updated_at = now()
      where email = $1 and not email_verified and status = 'active'
     returning id
   ), c as (
     update credential set password_hash = $5, updated_at = now() from m
      where credential.member_id = m.id and provider_id = 'credential'
   ), a as (
     ${auditLine({ act: 'account.opened', actor: 'm.id', subject: 'm.id', from: 'm' })}
   ), x as (
     ${eventLine({ event: 'account.confirmation-asked', id: '$6', payload: { memberId: 'm.id' }, from: 'm' })}
   )
   select id from m`,
);

@Injectable()
export class RenewAccount {
  constructor(private readonly database: Database) {}

  /**
   * Lets a sign-up take the place of one for the same address that nobody has confirmed: whoever holds the mailbox
   * decides by the link, and no stranger keeps an address by asking first. False where no such account waits.
   */
  async run(email: string, { name, locale }: Asked, passwordHash: string): Promise<boolean> {
    if ((await this.database.one(accountWaits, [email])) === null) return false;
    const shown = lineOf(name);
    const handle = handleFrom(shown, newId().slice(-5), true);
    const values = [email, shown, locale, handle, passwordHash, newId()];
    return (await this.database.one(renew, values)) !== null;
  }
}
