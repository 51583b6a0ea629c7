import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { momentIn } from '@cluster-commons/messages';
import { homePath, signInPath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import { contactAddress, type Config } from '../../platform/config/config.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { instant, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

const reader = {
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  until: maybe(instant('s.until')),
  reason: maybe(text('s.reason')),
};
const readerWith = (name: string, status: string) =>
  statement(
    name,
    `select ${select(reader)} from member m left join suspension s on s.member_id = m.id
      where m.id = $1 and m.status = '${status}' and m.email_verified`,
    reader,
  );
const suspendedReader = readerWith('suspended_reader', 'suspended');
const restoredReader = readerWith('restored_reader', 'active');

/** Tells members that they are suspended, why and until when, and that they are no more. */
@Injectable()
export class SuspensionMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly identity: NetworkIdentity,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.suspended', 'suspension-mails', (event) => this.tellSuspended(event));
    this.handlers.on('account.suspension-lifted', 'suspension-lifted-mails', (event) => this.tellLifted(event));
  }

  /** It is told as it stands now: of two changes in short order the last one, and nothing where it was lifted meanwhile. */
  private async tellSuspended(event: Happened<'account.suspended'>): Promise<void> {
    const member = await this.database.one(suspendedReader, [event.payload.memberId]);
    if (member === null || member.reason === null) return;
    const { name, email, until, reason } = member;
    const language = languageOr(member.locale);
    await this.mailer.send({
      because: event,
      to: email,
      kind: until === null ? 'account-suspended-open' : 'account-suspended',
      language,
      name,
      path: homePath,
      values: { until: until === null ? '' : momentIn(language, until), address: contactAddress(this.config) },
      quote: { text: reason, by: this.identity.name },
    });
  }

  private async tellLifted(event: Happened<'account.suspension-lifted'>): Promise<void> {
    const member = await this.database.one(restoredReader, [event.payload.memberId]);
    if (member === null) return;
    await this.mailer.send({
      because: event,
      to: member.email,
      kind: 'suspension-lifted',
      language: languageOr(member.locale),
      name: member.name,
      path: signInPath(),
    });
  }
}
