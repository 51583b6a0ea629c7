import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AskedLinkPurpose } from '@cluster-commons/domain/accounts';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { forgotPasswordPath, resetPasswordPath, signInLinkPath } from '@cluster-commons/paths';
import { Handlers } from '../../../platform/jobs/handlers.ts';
import { Mailer, type Mail } from '../../../platform/mail/mailer.ts';
import { MailedLinks } from '../mailed-links.ts';
import { LinkQueries, type LinkedAccount } from './link.queries.ts';

const mails = {
  'reset-password': { kind: 'reset-password', pathOf: resetPasswordPath },
  'sign-in': { kind: 'sign-in-link', pathOf: signInLinkPath },
} as const;

/** Mails that let somebody in without the password, and the one that tells of a new password. */
@Injectable()
export class LinkMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly links: MailedLinks,
    private readonly queries: LinkQueries,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.password-reset-asked', 'password-reset-mails', (event) =>
      this.sendLink(event, event.payload.linkId, 'reset-password'),
    );
    this.handlers.on('account.sign-in-link-asked', 'sign-in-link-mails', (event) =>
      this.sendLink(event, event.payload.linkId, 'sign-in'),
    );
    this.handlers.on('account.password-changed', 'password-changed-mails', (event) => this.sendChanged(event));
  }

  private async sendLink(because: Mail['because'], linkId: string, purpose: AskedLinkPurpose): Promise<void> {
    const link = await this.links.write(linkId, purpose);
    const account = link?.memberId ? await this.queries.account(link.memberId, purpose) : null;
    if (link === null || account === null) return;
    const { kind, pathOf } = mails[purpose];
    await this.mailer.send({ because, kind, ...readerOf(account), path: pathOf(link.token) });
  }

  private async sendChanged(event: Happened<'account.password-changed'>): Promise<void> {
    const account = await this.queries.account(event.payload.memberId, 'reset-password');
    if (account === null) return;
    await this.mailer.send({
      because: event,
      kind: 'password-changed',
      ...readerOf(account),
      path: forgotPasswordPath(),
    });
  }
}

const readerOf = ({ email, locale, name }: LinkedAccount): Pick<Mail, 'to' | 'language' | 'name'> => ({
  to: email,
  language: languageOr(locale),
  name,
});
