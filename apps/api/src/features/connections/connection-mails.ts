import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import type { NotificationKind } from '@cluster-commons/domain/notifications';
import { connectionsPath, unsubscribePath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { mailsNow } from '../../platform/mail/mails-now.ts';
import { stopToken } from '../../platform/mail/stop-token.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

/** A request and its two members as they are when the mail is written; `to` is the reader. */
interface RequestToTellOf {
  memberId: string;
  reason: string;
  name: string;
  email: string;
  locale: string;
  other: string;
}

/** One row while the request is in the state of the event, both are active and the reader wants a mail; `to` and `from` name the two columns. */
const requestToTellOf = (name: string, state: string, to: string, from: string, kind: NotificationKind) =>
  statement(
    name,
    `select m.id as "memberId", x.reason, m.name, m.email, m.locale, other.name as other
       from connection x join member m on m.id = x.${to} join member other on other.id = x.${from}
      where x.id = $1 and x.status = '${state}' and m.status = 'active' and m.email_verified and other.status = 'active'
        and ${mailsNow('m.id', kind)}`,
  );
const requested = requestToTellOf(
  'connection_to_tell_of_request',
  'pending',
  'addressee_id',
  'requester_id',
  'connection_requested',
);
const accepted = requestToTellOf(
  'connection_to_tell_of_yes',
  'accepted',
  'requester_id',
  'addressee_id',
  'connection_accepted',
);

/** Mails the member who was asked about the request, and the requester once it is accepted. */
@Injectable()
export class ConnectionMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on(['connection.requested', 'connection.accepted'], 'connection-mails', (event) => this.tell(event));
  }

  private async tell(event: Happened<'connection.requested' | 'connection.accepted'>): Promise<void> {
    const isRequest = event.name === 'connection.requested';
    const news = isRequest ? 'connection_requested' : 'connection_accepted';
    const request = await this.database.one<RequestToTellOf>(isRequest ? requested : accepted, [
      event.payload.connectionId,
    ]);
    if (request === null) return;
    await this.mailer.send({
      because: event,
      to: request.email,
      kind: isRequest ? 'connection-requested' : 'connection-accepted',
      language: languageOr(request.locale),
      name: request.name,
      path: connectionsPath,
      stop: unsubscribePath(stopToken(this.config, request.memberId, { kind: 'kind', id: news })),
      values: { other: request.other, reason: request.reason },
    });
  }
}
