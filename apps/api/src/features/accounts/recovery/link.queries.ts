import { Injectable } from '@nestjs/common';
import type { AskedLinkPurpose } from '@cluster-commons/domain/accounts';
import { flag, select, text } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { MailedLinks } from '../mailed-links.ts';

const account = {
  id: text('m.id'),
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  isConfirmed: flag('m.email_verified'),
  isSuspended: flag(`m.status = 'suspended'`),
};
const accountByAddress = statement(
  'account_by_address',
  `select ${select(account)} from member m where m.email = $1 and m.status not in ('imported', 'left')`,
  account,
);
const accountById = statement(
  'account_by_id',
  `select ${select(account)} from member m where m.id = $1 and m.status not in ('imported', 'left')`,
  account,
);

/** Whom a link is about. */
export interface LinkedAccount {
  id: string;
  name: string;
  email: string;
  locale: string;
  isConfirmed: boolean;
  isSuspended: boolean;
}

@Injectable()
export class LinkQueries {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
  ) {}

  /** Who reads the mails to an address and may have this link; null for nobody. Suspended members hear so by the link. */
  async readerOf(email: string, purpose: AskedLinkPurpose): Promise<LinkedAccount | null> {
    const found = await this.database.one(accountByAddress, [email]);
    return found !== null && mayHave(purpose, found.isSuspended) ? found : null;
  }

  /** The account that a link can still do its work for; looking at it does nothing. */
  async byToken(token: string, purpose: AskedLinkPurpose): Promise<LinkedAccount | null> {
    const link = await this.links.look(token, purpose);
    return link?.memberId ? this.account(link.memberId, purpose) : null;
  }

  /** The account of a member, where this link may be for them. */
  async account(memberId: string, purpose: AskedLinkPurpose): Promise<LinkedAccount | null> {
    const found = await this.database.one(accountById, [memberId]);
    return found !== null && mayHave(purpose, found.isSuspended) ? found : null;
  }
}

const mayHave = (purpose: AskedLinkPurpose, isSuspended: boolean): boolean => purpose === 'sign-in' || !isSuspended;
