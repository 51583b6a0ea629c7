import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { localeOf } from '@cluster-commons/messages';
import { myDataPath } from '@cluster-commons/paths';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { DepartureQueries } from './departure.queries.ts';

/** Tells a member that they are about to leave, and where they say that they stay. */
@Injectable()
export class DepartureMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly queries: DepartureQueries,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.leaving', 'departure-mails', (event) => this.send(event));
  }

  private async send(event: Happened<'account.leaving'>): Promise<void> {
    const leaving = await this.queries.leaving(event.payload.memberId);
    if (leaving === null) return;
    const language = languageOr(leaving.locale);
    const day = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long', timeZone: 'UTC' });
    await this.mailer.send({
      because: event,
      to: leaving.email,
      kind: 'leaving',
      language,
      name: leaving.name,
      path: myDataPath,
      values: { day: day.format(new Date(leaving.leavesAt)) },
    });
  }
}
