import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { flag, instant, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { Confirmation } from './account.model.ts';
import { readConfirmation, signUpOf } from './engine/confirmation-token.ts';

const account = {
  name: text('m.name'),
  askedAt: instant('m.created_at'),
  isConfirmed: flag('m.email_verified'),
  passwordHash: text('c.password_hash'),
};
const accountOfLink = statement(
  'account_of_link',
  `select ${select(account)} from member m
     join credential c on c.member_id = m.id and c.provider_id = 'credential' and c.password_hash is not null
    where m.id = $1 and m.status = 'active'`,
  account,
);

@Injectable()
export class ConfirmationQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** The account that a link confirms; null where the link is too old, or another sign-up has taken its place. */
  async byToken(token: string): Promise<Confirmation | null> {
    const link = await readConfirmation(this.config, token);
    const found = link === null ? null : await this.database.one(accountOfLink, [link.memberId]);
    if (link === null || found === null) return null;
    const { passwordHash, ...shown } = found;
    return signUpOf(passwordHash) === link.signUp ? shown : null;
  }
}
