import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr, type Problem } from '@cluster-commons/domain/kernel';
import { refusalMessageId, textFor } from '@cluster-commons/messages';
import { draftsPath } from '@cluster-commons/paths';
import { json, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

const columns = {
  title: text(`d.opening -> 'thread' ->> 'title'`),
  problem: json<Problem>('d.not_opened'),
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
};

/** Nothing where its author has done something about it meanwhile, or cannot get our mail. */
const notOpened = statement(
  'draft_not_opened_mail',
  `select ${select(columns)} from draft d join member m on m.id = d.member_id
    where d.id = $1 and d.not_opened is not null and d.discarded_at is null
      and m.status in ('active', 'suspended') and m.email_verified`,
  columns,
);

/** Tells authors what did not open at the time that they set, and why. */
@Injectable()
export class OpeningMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('draft.not-opened', 'opening-mails', (event) => this.tellAuthor(event));
  }

  private async tellAuthor(event: Happened<'draft.not-opened'>): Promise<void> {
    const found = await this.database.one(notOpened, [event.payload.draftId]);
    if (found === null) return;
    const language = languageOr(found.locale);
    const { code, limit = 0, values } = found.problem;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'not-opened',
      language,
      name: found.name,
      path: draftsPath,
      values: { title: found.title, reason: textFor(language)(refusalMessageId(code), { limit, ...values }) },
    });
  }
}
