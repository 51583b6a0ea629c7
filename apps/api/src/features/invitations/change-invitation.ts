import { Injectable } from '@nestjs/common';
import { invitationLimits, invitationPolicy } from '@cluster-commons/domain/invitations';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Invitation } from './invitation.model.ts';
import { InvitationQueries } from './invitation.queries.ts';

const { mailsToAddress, days } = invitationLimits;

const withdraw = statement(
  'invitation_withdraw',
  `with i as (
     update invitation set withdrawn_at = case when $3 then now() end
      where id = $2 and (withdrawn_at is null) = $3 returning id
   )
   ${auditLine({
     act: either('$3', 'invitation.withdrawn', 'invitation.restored'),
     actor: '$1',
     subject: 'i.id',
     from: 'i',
   })} returning id`,
);

/** Its time begins anew; an address gets so many of them and no more. */
const resend = statement(
  'invitation_resend',
  `with i as (
     update invitation set sent_at = now(), expires_at = greatest(expires_at, now() + interval '${days.usual} days')
      where id = $2 and email is not null and use_count = 0 and withdrawn_at is null and declined_at is null
        and not exists (select from declined_address d
          where d.address_hash = encode(sha256(invitation.email::bytea), 'hex'))
        and (select count(*) from audit_event a where a.subject_id = $2
              and a.act in ('invitation.sent', 'invitation.resent')
              and a.at > now() - make_interval(secs => ${mailsToAddress.seconds})) < ${mailsToAddress.most}
     returning id
   ), x as (
     ${eventLine({ event: 'invitation.sent', id: 'uuid_v7()', payload: { invitationId: 'i.id' }, from: 'i' })}
   )
   ${auditLine({ act: 'invitation.resent', actor: '$1', subject: 'i.id', from: 'i' })} returning id`,
);

@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly database: Database,
    private readonly queries: InvitationQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Withdraws an invitation, or lets it stand again. Its link and its mail work no longer, or do. */
  async withdraw(
    viewer: MemberViewer,
    { invitationId, withdrawn }: { invitationId: string; withdrawn: boolean },
  ): Promise<Outcome<Invitation>> {
    const refusal = await this.refusal(viewer, invitationId);
    if (refusal !== null) return refusal;
    await this.database.one(withdraw, [viewer.id, invitationId, withdrawn]);
    return foundOr((await this.queries.byIds([invitationId]))[0] ?? null);
  }

  /** Sends the mail again. */
  async resend(viewer: MemberViewer, { invitationId }: { invitationId: string }): Promise<Outcome<Invitation>> {
    const refusal = await this.refusal(viewer, invitationId);
    if (refusal !== null) return refusal;
    const sent = await this.database.one(resend, [viewer.id, invitationId]);
    if (sent === null) return failed(problem('INVITED_ALREADY', 'input', 'invitationId'));
    return foundOr((await this.queries.byIds([invitationId]))[0] ?? null);
  }

  private async refusal(viewer: MemberViewer, id: string): Promise<Outcome<never> | null> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const [found] = await this.queries.byIds([id]);
    if (found === undefined) return failed(problem('NOT_FOUND', 'input', 'invitationId'));
    const decision = invitationPolicy.change(viewer, found);
    return decision.allowed ? null : refused(decision, 'input', 'invitationId');
  }
}
