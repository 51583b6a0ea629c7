import { Injectable } from '@nestjs/common';
import { invitationLimits } from '@cluster-commons/domain/invitations';
import { allowances, anonymous, done, failed, problem, refused, type Outcome } from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { InvitationQueries } from './invitation.queries.ts';

/** The address is kept as a hash, so that no invitation goes there again. */
const decline = statement(
  'invitation_decline',
  `with i as (
     update invitation set declined_at = coalesce(declined_at, now()) where id = $1 and email is not null
     returning id, email
   ), d as (
     insert into declined_address (address_hash) select encode(sha256(i.email::bytea), 'hex') from i
     on conflict do nothing
   )
   ${auditLine({ act: 'invitation.declined', actor: 'null', subject: 'i.id', from: 'i' })} returning id`,
);

/** Within a day the inviter is told once. */
const ask = statement(
  'invitation_ask',
  `with i as (
     update invitation set asked_at = now()
      where id = $1 and (asked_at is null or asked_at < now() - make_interval(secs => ${invitationLimits.askedSeconds}))
     returning id
   )
   ${eventLine({ event: 'invitation.asked', id: 'uuid_v7()', payload: { invitationId: 'i.id' }, from: 'i' })}`,
);

@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: Database,
    private readonly queries: InvitationQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Says no for good: no invitation of this network goes to the address again. */
  async decline(request: RequestContext, { token }: { token: string }): Promise<Outcome<true>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const offer = await this.queries.byToken(anonymous, token);
    if (offer === null || offer.shown.email === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    await this.database.one(decline, [offer.id]);
    return done(true);
  }

  /** Asks the inviter for another one, in one line of ours. */
  async ask(request: RequestContext, { token }: { token: string }): Promise<Outcome<true>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const offer = await this.queries.byToken(request.viewer, token);
    if (offer === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    if (!offer.ask.allowed) return refused(offer.ask, 'input', 'token');
    await this.database.one(ask, [offer.id]);
    return done(true);
  }
}
