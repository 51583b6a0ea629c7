import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { passkeySettingsPath } from '@cluster-commons/paths';
import { select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

const added = { name: text('m.name'), email: text('m.email'), locale: text('m.locale'), passkey: text('k.name') };
const passkeyAdded = statement(
  'passkey_added',
  `select ${select(added)} from passkey k join member m on m.id = k.member_id and m.status = 'active' where k.id = $1`,
  added,
);

/** Tells members of a passkey that is new: when it was not them, they take it away. */
@Injectable()
export class PasskeyMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.passkey-added', 'passkey-mails', (event) => this.tell(event));
  }

  private async tell(event: Happened<'account.passkey-added'>): Promise<void> {
    const found = await this.database.one(passkeyAdded, [event.payload.passkeyId]);
    if (found === null) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'passkey-added',
      language: languageOr(found.locale),
      name: found.name,
      path: passkeySettingsPath,
      values: { passkey: found.passkey },
    });
  }
}
