import { Injectable } from '@nestjs/common';
import { emailChangeSteps, type EmailChangeStep } from '@cluster-commons/domain/accounts';
import { flag, instant, maybe, select, text } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { MailedLinks, type MailedLink } from '../mailed-links.ts';
import type { EmailChange, EmailChangeLink } from './email.model.ts';

const waiting = {
  email: text('e.email'),
  askedAt: instant('e.asked_at'),
  expiresAt: instant('e.expires_at'),
  oldConfirmedAt: maybe(instant('e.old_confirmed_at')),
  newConfirmedAt: maybe(instant('e.new_confirmed_at')),
};
const emailChangeOf = statement(
  'email_change_of',
  `select ${select(waiting)} from email_change e where e.member_id = $1 and e.expires_at > now()`,
  waiting,
);

const account = {
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  isActive: flag(`m.status = 'active'`),
  newEmail: maybe(text('e.email')),
  isTaken: flag('exists (select 1 from member o where o.email = e.email and o.id <> m.id and o.email_verified)'),
};
const accountChanging = statement(
  'account_changing',
  `select ${select(account)} from member m
     left join email_change e on e.member_id = m.id and e.expires_at > now()
    where m.id = $1 and m.status not in ('imported', 'left')`,
  account,
);

/** A member with the change of address that waits, if one does. */
export interface ChangingAccount {
  name: string;
  email: string;
  locale: string;
  isActive: boolean;
  newEmail: string | null;
  /** Another member has that address already. */
  isTaken: boolean;
}

/** A link with what it does. */
export interface StepLink extends MailedLink {
  memberId: string;
  step: EmailChangeStep;
}

@Injectable()
export class EmailQueries {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
  ) {}

  /** What waits for a member's mailboxes; null where nothing does. */
  waiting(memberId: string): Promise<EmailChange | null> {
    return this.database.one(emailChangeOf, [memberId]);
  }

  account(memberId: string): Promise<ChangingAccount | null> {
    return this.database.one(accountChanging, [memberId]);
  }

  /** The link of a token and what it does; the seal tells the step, so that one of them is looked up. */
  async link(token: string): Promise<StepLink | null> {
    for (const step of emailChangeSteps) {
      const link = await this.links.look(token, step);
      if (link?.memberId) return { ...link, memberId: link.memberId, step };
    }
    return null;
  }

  /** What a link would do; null for one that holds no longer. Looking at it does nothing. */
  async byToken(token: string): Promise<EmailChangeLink | null> {
    const link = await this.link(token);
    const found = link && (await this.account(link.memberId));
    if (!link || !found) return null;
    const { name, email: oldEmail } = found;
    const newEmail = link.step === 'email-change-undo' ? link.email : found.newEmail;
    return newEmail === null ? null : { name, oldEmail, newEmail, step: link.step };
  }
}
