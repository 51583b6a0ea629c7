import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { invitationsPath, joinPath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { sealedId } from '../accounts/index.ts';

const sent = {
  id: text('i.id'),
  email: text('i.email'),
  name: text('i.name'),
  line: text('i.line'),
  lang: text('i.lang'),
  inviter: text('m.name'),
};
/** Whoever said no meanwhile, or whose inviter is gone, gets none. */
const invitationToSend = statement(
  'invitation_to_send',
  `select ${select(sent)} from invitation i join member m on m.id = i.inviter_id and m.status = 'active'
    where i.id = $1 and i.email is not null and i.withdrawn_at is null and i.declined_at is null and i.use_count = 0
      and not exists (select from declined_address d where d.address_hash = encode(sha256(i.email::bytea), 'hex'))`,
  sent,
);

const asked = {
  whom: maybe(text('i.email')),
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
};
const inviterToTell = statement(
  'inviter_to_tell',
  `select ${select(asked)} from invitation i join member m on m.id = i.inviter_id
    where i.id = $1 and m.status = 'active' and m.email_verified`,
  asked,
);

/** Mails invitations, and tells inviters who are asked for another. */
@Injectable()
export class InvitationMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('invitation.sent', 'invitation-mails', (event) => this.invite(event));
    this.handlers.on('invitation.asked', 'invitation-asked-mails', (event) => this.tellInviter(event));
  }

  private async invite(event: Happened<'invitation.sent'>): Promise<void> {
    const found = await this.database.one(invitationToSend, [event.payload.invitationId]);
    if (found === null) return;
    const { id, email, name, line, lang, inviter } = found;
    await this.mailer.send({
      because: event,
      to: email,
      kind: 'invitation',
      language: languageOr(lang),
      name,
      path: joinPath(sealedId(this.config, 'join', id)),
      values: { inviter },
      isToStranger: true,
      ...(line !== '' && { quote: { text: line, by: inviter } }),
    });
  }

  private async tellInviter(event: Happened<'invitation.asked'>): Promise<void> {
    const found = await this.database.one(inviterToTell, [event.payload.invitationId]);
    if (found === null) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: found.whom === null ? 'invitation-asked-link' : 'invitation-asked',
      language: languageOr(found.locale),
      name: found.name,
      path: invitationsPath,
      values: { whom: found.whom ?? '' },
    });
  }
}
