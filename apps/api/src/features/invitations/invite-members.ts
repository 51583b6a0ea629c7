import { Injectable } from '@nestjs/common';
import { checkInvitation, invitationLimits, invitationPolicy } from '@cluster-commons/domain/invitations';
import {
  allowances,
  done,
  failed,
  hasRight,
  isUuid,
  linesOf,
  problem,
  refused,
  type Language,
  type MemberRole,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { flag, integer, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { mailAddress } from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';
import type { Invitation } from './invitation.model.ts';
import { InvitationQueries } from './invitation.queries.ts';

const { mailsToAddress } = invitationLimits;

const facts = {
  sentToday: integer(
    `(select count(*) from invitation i where i.inviter_id = $1 and i.created_at > now() - interval '1 day')`,
  ),
  isDeclined: flag(`exists (select from declined_address d
    join unnest($2::text[]) e(email) on d.address_hash = encode(sha256(e.email::bytea), 'hex'))`),
  isTooMuch: flag(`exists (select from invitation i where i.email = any($2::text[])
    and i.sent_at > now() - make_interval(secs => ${mailsToAddress.seconds})
    group by i.email having count(*) >= ${mailsToAddress.most}
      or bool_or(i.inviter_id = $1 and i.use_count = 0 and i.withdrawn_at is null and i.expires_at > now()))`),
};
const invitationFacts = statement('invitation_facts', `select ${select(facts)}`, facts);

const made = { id: text('i.id') };
/** One for each address, or one without: rows, the record and the mails together. */
const makeInvitations = statement(
  'invitations_make',
  `with i as (
     insert into invitation (inviter_id, email, role, line, lang, cluster_ids, use_limit, expires_at, sent_at)
     select $1, e.email, $3::member_role, $4, $5, array(select c.id from cluster c where c.id = any($6::uuid[]) and c.archived_at is null), $7,
            now() + make_interval(days => $8), case when e.email is not null then now() end
       from unnest($2::text[]) e(email)
     returning id, email
   ), a as (
     ${auditLine({ act: 'invitation.sent', actor: '$1', subject: 'i.id', from: 'i' })}
   ), x as (
     ${eventLine({
       event: 'invitation.sent',
       id: 'uuid_v7()',
       payload: { invitationId: 'i.id' },
       from: 'i where i.email is not null',
     })}
   )
   select ${select(made)} from i`,
  made,
);

interface Asked {
  emails?: readonly string[] | null;
  useLimit?: number | null;
  line?: string | null;
  lang?: string | null;
  days?: number | null;
  role?: MemberRole | null;
  clusterIds?: readonly string[] | null;
}

@Injectable()
export class InviteMembers {
  constructor(
    private readonly database: Database,
    private readonly queries: InvitationQueries,
    private readonly settings: NetworkSettings,
    private readonly limits: RateLimits,
  ) {}

  /** Invites people by mail, or makes a link that the inviter passes on. Known and unknown addresses are one to it. */
  async run(viewer: MemberViewer, asked: Asked, language: Language): Promise<Outcome<Invitation[]>> {
    const decision = invitationPolicy.invite(viewer, (await this.settings.current()).signUpMode);
    if (!decision.allowed) return refused(decision);
    const given = {
      emails: [...new Set((asked.emails ?? []).map(mailAddress).filter((email) => email !== ''))],
      useLimit: asked.useLimit ?? null,
      line: linesOf(asked.line ?? '').trim(),
      lang: asked.lang ?? language,
      days: asked.days ?? invitationLimits.days.usual,
      role: asked.role ?? 'member',
      clusterIds: asked.clusterIds ?? [],
    };
    const problems = checkInvitation(given);
    const isByAddress = given.emails.length > 0;
    if (!invitationPolicy.giveRole(viewer, given.role, isByAddress).allowed) {
      problems.push(problem('NOT_ALLOWED', 'input', 'role'));
    }
    if (given.clusterIds.some((id) => !isUuid(id) || !invitationPolicy.giveCluster(viewer, id).allowed)) {
      problems.push(problem('NOT_ALLOWED', 'input', 'clusterIds'));
    }
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);

    const { emails, role, line, lang, clusterIds, useLimit, days } = given;
    const met = await this.database.one(invitationFacts, [viewer.id, emails]);
    const aDay = invitationLimits.aDay[hasRight(viewer, 'invitations.many') ? 'many' : 'others'];
    if ((met?.sentToday ?? 0) + Math.max(1, emails.length) > aDay) {
      throw new ApiError('RATE_LIMITED', { retryAfterSeconds: invitationLimits.askedSeconds });
    }
    if (met?.isDeclined) return failed(problem('INVITATIONS_DECLINED', 'input', 'emails'));
    if (met?.isTooMuch) return failed(problem('INVITED_ALREADY', 'input', 'emails'));
    const rows = await this.database.all(makeInvitations, [
      viewer.id,
      isByAddress ? emails : [null],
      role,
      line,
      lang,
      clusterIds,
      isByAddress ? 1 : useLimit,
      days,
    ]);
    return done(await this.queries.byIds(rows.map(({ id }) => id)));
  }
}
