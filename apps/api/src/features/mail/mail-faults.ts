import { Injectable } from '@nestjs/common';
import { isHardBounce } from '@cluster-commons/domain/mail';
import { instant, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { Report } from './read-mail.ts';

/** Of the address that is theirs now: what is told of another, a former one or one that theirs leads on to, says nothing of it. */
const keep = statement(
  'mail_fault_keep',
  `insert into mail_fault as f (member_id, email, status)
   select m.id, m.email, $3 from member m where m.id = $1 and ($2 = '' or lower(m.email) = $2)
   on conflict (member_id) do update set email = excluded.email, status = excluded.status, at = now()
     where f.email <> excluded.email or f.status <> excluded.status`,
);
const trouble = { email: text('m.email'), at: instant('f.at') };
const troubleOf = statement(
  'mail_fault_of',
  `select ${select(trouble)} from mail_fault f join member m on m.id = f.member_id and m.email = f.email where m.id = $1`,
  trouble,
);
const forget = statement('mail_fault_forget', 'delete from mail_fault where member_id = $1');

/** Addresses at which nothing arrives: no mail of discussions goes there until their member says that it is mended. */
@Injectable()
export class MailFaults {
  constructor(private readonly database: Database) {}

  /** Keeps what mail servers told of mails to a member; what may pass is left out. */
  async note(memberId: string, reports: readonly Report[]): Promise<void> {
    const dead = reports.find(({ status }) => isHardBounce(status));
    if (dead !== undefined) await this.database.all(keep, [memberId, dead.receiver, dead.status]);
  }

  /** What is known of the address that is theirs now; null where mails arrive. */
  of(memberId: string): Promise<RowOf<typeof trouble> | null> {
    return this.database.one(troubleOf, [memberId]);
  }

  /** Mails go there again. */
  async forget(memberId: string): Promise<void> {
    await this.database.all(forget, [memberId]);
  }
}
