import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkText,
  failed,
  foundOr,
  linesOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { memberLimits, memberPolicy } from '@cluster-commons/domain/members';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { WithReason } from './given-reason.ts';
import type { MemberAccount } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

/** Gives accounts back that `s`, out of the parts of the statement, names by `member_id`: on record, for `actor`. */
export const liftingOf = (parts: string, line: { actor: string; reason?: string; reasonLang?: string }): string =>
  `with ${parts}, m as (
     update member set status = 'active', updated_at = now() from s
      where member.id = s.member_id and member.status = 'suspended'
     returning member.id
   ), epoch as (
     update public_epoch set epoch = epoch + 1 where exists (select from m)
   ), x as (
     ${eventLine({ event: 'account.suspension-lifted', id: 'uuid_v7()', payload: { memberId: 'm.id' }, from: 'm' })}
   )
   ${auditLine({ act: 'account.suspension-lifted', subject: 'm.id', from: 'm', ...line })} returning id`;

/** A status that was set by hand has no row that says why. */
const lift = statement(
  'member_lift_suspension',
  liftingOf(`gone as (delete from suspension where member_id = $2), s as (select $2::uuid as member_id)`, {
    actor: '$1',
    reason: '$3',
    reasonLang: '$4',
  }),
);

@Injectable()
export class LiftSuspension {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Ends a suspension before its time. Sessions that the member had are worth what they were. */
  async run(
    viewer: MemberViewer,
    { memberId, reason: given, lang }: WithReason<{ memberId: string }>,
  ): Promise<Outcome<MemberAccount>> {
    const facts = await this.queries.facts(memberId);
    if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    const decision = memberPolicy.lift(viewer, facts);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    const reason = linesOf(given).trim();
    const problems = checkText(reason, memberLimits.optionalReason, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);
    // Of two at once, one finds it lifted already: both are told that it is.
    await this.database.one(lift, [viewer.id, memberId, reason, lang]);
    return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
  }
}
