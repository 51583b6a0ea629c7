import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { confirmEmailPath, signInPath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { confirmationToken } from './engine/confirmation-token.ts';

interface AccountToTell {
  name: string;
  email: string;
  locale: string;
  isConfirmed: boolean;
  passwordHash: string | null;
}

const accountToTell = statement(
  'account_to_tell',
  `select m.name, m.email, m.locale, m.email_verified as "isConfirmed", c.password_hash as "passwordHash" from member m
     left join credential c on c.member_id = m.id and c.provider_id = 'credential'
    where m.id = $1 and m.status = 'active'`,
);

/** Mails with links that open an account. The links are made here, while the mail is written, and stand nowhere else. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.confirmation-asked', 'confirmation-mails', (event) => this.sendConfirmation(event));
    this.handlers.on('account.sign-up-repeated', 'account-exists-mails', (event) => this.sendKnown(event));
  }

  private async sendConfirmation(event: Happened<'account.confirmation-asked'>): Promise<void> {
    const { memberId } = event.payload;
    const account = await this.account(memberId);
    if (account === null || account.isConfirmed || account.passwordHash === null) return;
    const { email, passwordHash } = account;
    await this.mailer.send({
      because: event,
      to: account.email,
      kind: 'confirm-email',
      language: languageOr(account.locale),
      name: account.name,
      path: confirmEmailPath(await confirmationToken(this.config, { memberId, email, passwordHash })),
    });
  }

  private async sendKnown(event: Happened<'account.sign-up-repeated'>): Promise<void> {
    const account = await this.account(event.payload.memberId);
    if (account === null) return;
    await this.mailer.send({
      because: event,
      to: account.email,
      kind: 'account-exists',
      language: languageOr(account.locale),
      name: account.name,
      path: signInPath(),
    });
  }

  private account(id: string): Promise<AccountToTell | null> {
    return this.database.one<AccountToTell>(accountToTell, [id]);
  }
}
