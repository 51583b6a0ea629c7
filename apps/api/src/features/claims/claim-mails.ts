import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { isUuid, languageOr } from '@cluster-commons/domain/kernel';
import { claimPath } from '@cluster-commons/paths';
import { text, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { MailedLinks } from '../accounts/index.ts';

const account = { handle: text('m.handle'), name: text('m.name'), locale: text('m.locale') };
const offeredAccount = statement(
  'account_offered',
  `select ${select(account)} from member m where m.id = $1 and m.status = 'imported'`,
  account,
);

/** Mails the link that hands over an imported account. */
@Injectable()
export class ClaimMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.claim-offered', 'claim-mails', (event) => this.send(event));
  }

  private async send(event: Happened<'account.claim-offered'>): Promise<void> {
    const { linkId } = event.payload;
    const link = isUuid(linkId) ? await this.links.write(linkId, 'claim') : null;
    if (link === null || link.email === null) return;
    const offered = await this.database.one(offeredAccount, [link.memberId]);
    if (offered === null) return;
    await this.mailer.send({
      because: event,
      to: link.email,
      kind: 'claim-account',
      language: languageOr(offered.locale),
      name: offered.name,
      path: claimPath(link.token),
      values: { account: offered.handle },
    });
  }
}
