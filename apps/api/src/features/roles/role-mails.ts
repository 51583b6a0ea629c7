import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr, type MemberRole } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { adminPath, clusterPath, homePath } from '@cluster-commons/paths';
import { flag, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { mailsNow } from '../../platform/mail/mails-now.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

/** The last line on record about it, which says why. */
const why = (where: string): string =>
  `(select a.reason from audit_event a where a.subject_id = m.id and ${where} order by a.at desc, a.id desc limit 1)`;

const reader = {
  id: text('m.id'),
  name: text('m.name'),
  email: text('m.email'),
  locale: text('m.locale'),
  actorName: maybe(text('b.name')),
};
const readers = `member m left join member b on b.id = $2`;
const canRead = `m.status = 'active' and m.email_verified and ${mailsNow('m.id', 'role')}`;

const role = {
  ...reader,
  role: text<MemberRole>('m.role'),
  reason: maybe(text(why(`a.act = 'account.role-set'`))),
};
const roleToTell = statement(
  'role_to_tell',
  `select ${select(role)} from ${readers} where m.id = $1 and ${canRead}`,
  role,
);

const moderator = {
  ...reader,
  cluster: text('c.name'),
  slug: text('c.slug'),
  isModerator: flag(`exists (select from membership ms where ms.member_id = m.id and ms.cluster_id = c.id
    and ms.left_at is null and ms.is_moderator)`),
  reason: maybe(
    text(why(`a.act in ('cluster.moderator-appointed', 'cluster.moderator-withdrawn') and a.scope_id = c.id`)),
  ),
};
const moderatorToTell = statement(
  'moderator_to_tell',
  `select ${select(moderator)} from ${readers} join cluster c on c.id = $3 where m.id = $1 and ${canRead}`,
  moderator,
);

/** Tells members what they were made, or are no more, and why: as it stands when the mail is written. */
@Injectable()
export class RoleMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.role-set', 'role-mails', (event) => this.tellRole(event));
    this.handlers.on('cluster.moderator-set', 'cluster-moderator-mails', (event) => this.tellModerator(event));
  }

  private async tellRole(event: Happened<'account.role-set'>): Promise<void> {
    const { memberId, actorId } = event.payload;
    if (memberId === actorId) return;
    const found = await this.database.one(roleToTell, [memberId, actorId]);
    if (found === null) return;
    const language = languageOr(found.locale);
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: found.role === 'member' ? 'role-withdrawn' : 'role-given',
      language,
      name: found.name,
      path: found.role === 'member' ? homePath : adminPath,
      values: { role: textFor(language)(`invitations.role.${found.role.toUpperCase() as Uppercase<MemberRole>}`) },
      ...quoteOf(found),
    });
  }

  private async tellModerator(event: Happened<'cluster.moderator-set'>): Promise<void> {
    const { memberId, actorId, clusterId } = event.payload;
    if (memberId === actorId) return;
    const found = await this.database.one(moderatorToTell, [memberId, actorId, clusterId]);
    if (found === null) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: found.isModerator ? 'cluster-moderator-given' : 'cluster-moderator-withdrawn',
      language: languageOr(found.locale),
      name: found.name,
      path: clusterPath(found.slug),
      values: { cluster: found.cluster },
      ...quoteOf(found),
    });
  }
}

const quoteOf = ({ reason, actorName }: { reason: string | null; actorName: string | null }) =>
  reason !== null && actorName !== null && { quote: { text: reason, by: actorName } };
