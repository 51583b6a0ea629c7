import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EmailChangeStep } from '@cluster-commons/domain/accounts';
import { languageOr } from '@cluster-commons/domain/kernel';
import { emailChangePath, signInPath } from '@cluster-commons/paths';
import { Handlers } from '../../../platform/jobs/handlers.ts';
import { Mailer, type Mail } from '../../../platform/mail/mailer.ts';
import { MailedLinks } from '../mailed-links.ts';
import { EmailQueries } from './email.queries.ts';

/** Mails about another address for an account: to both of them before, and to the old one afterwards. */
@Injectable()
export class EmailChangeMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly links: MailedLinks,
    private readonly queries: EmailQueries,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.old-address-asked', 'old-address-mails', (event) =>
      this.send(event, event.payload.linkId, 'email-change-old'),
    );
    this.handlers.on('account.new-address-asked', 'new-address-mails', (event) =>
      this.send(event, event.payload.linkId, 'email-change-new'),
    );
    this.handlers.on('account.email-changed', 'email-changed-mails', (event) =>
      this.send(event, event.payload.linkId, 'email-change-undo'),
    );
  }

  private async send(because: Mail['because'], linkId: string, step: EmailChangeStep): Promise<void> {
    const link = await this.links.write(linkId, step);
    const account = link?.memberId ? await this.queries.account(link.memberId) : null;
    if (link === null || !account?.isActive) return;
    const isUndo = step === 'email-change-undo';
    const address = isUndo ? account.email : account.newEmail;
    if (address === null) return;
    const isTaken = step === 'email-change-new' && account.isTaken;
    await this.mailer.send({
      because,
      to: link.email ?? account.email,
      kind: isTaken ? 'email-taken' : isUndo ? 'email-changed' : step,
      language: languageOr(account.locale),
      // Whoever reads the mailbox of another member is not told who asked.
      name: isTaken ? address : account.name,
      path: isTaken ? signInPath() : emailChangePath(link.token),
      values: { address },
    });
  }
}
