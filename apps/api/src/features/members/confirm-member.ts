import { Injectable } from '@nestjs/common';
import { failed, foundOr, problem, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { memberPolicy } from '@cluster-commons/domain/members';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { takeReason, type WithReason } from './given-reason.ts';
import type { MemberAccount } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

const confirm = statement(
  'member_confirm',
  `with m as (
     update member set email_verified = true, updated_at = now()
      where id = $2 and status = 'active' and not email_verified
     returning id
   ), x as (
     ${eventLine({ event: 'account.confirmed', id: 'uuid_v7()', payload: { memberId: 'm.id' }, from: 'm' })}
   )
   ${auditLine({
     act: 'account.confirmed',
     actor: '$1',
     subject: 'm.id',
     reason: '$3',
     reasonLang: '$4',
     from: 'm',
   })} returning id`,
);

@Injectable()
export class ConfirmMember {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Vouches for the address of somebody whom our mails do not reach: from then on they sign in by their password. */
  async run(viewer: MemberViewer, given: WithReason<{ memberId: string }>): Promise<Outcome<MemberAccount>> {
    const { memberId } = given;
    const facts = await this.queries.facts(memberId);
    if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    const decision = memberPolicy.confirm(viewer, facts);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    const { reason, problems } = await takeReason(this.limits, viewer, given);
    if (problems.length > 0) return failed(...problems);
    // Confirmed by its mailbox meanwhile, it is confirmed all the same.
    await this.database.one(confirm, [viewer.id, memberId, reason, given.lang]);
    return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
  }
}
