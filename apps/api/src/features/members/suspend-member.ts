import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  linesOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { checkSuspension, memberPolicy, suspensionEnd } from '@cluster-commons/domain/members';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { WithReason } from './given-reason.ts';
import type { MemberAccount } from './member-account.model.ts';
import { administers, MemberAccountQueries, stateOf } from './member-account.queries.ts';

/**
 * Status, reason, record and event together, where the facts of the decision still hold. Those who administer the
 * network are locked in one order, so that no two of them suspend each other.
 */
const suspend = statement(
  'member_suspend',
  `with administrators as (
     select a.id from member a where ${administers('a')} order by a.id for update
   ), s as (
     insert into suspension (member_id, until, reason, by_id)
     select m.id, $3, $4, $1::uuid from member m
       left join suspension x on x.member_id = m.id
      where m.id = $2 and ${stateOf} = $5 and m.role = $6::member_role and x.by_id is not distinct from $7::uuid
        and ($6 <> 'administrator' or (select count(*) from administrators o where o.id <> $2) > 0)
     on conflict (member_id) do update
       set until = excluded.until, reason = excluded.reason, by_id = excluded.by_id, at = now()
     returning member_id, until
   ), m as (
     update member set status = 'suspended', updated_at = now() from s where member.id = s.member_id
     returning member.id, s.until
   ), epoch as (
     update public_epoch set epoch = epoch + 1 where exists (select from m)
   ), x as (
     ${eventLine({ event: 'account.suspended', id: 'uuid_v7()', payload: { memberId: 'm.id' }, from: 'm' })}
   )
   ${auditLine({
     act: 'account.suspended',
     actor: '$1',
     subject: 'm.id',
     reason: '$4',
     reasonLang: '$8',
     detail: `jsonb_build_object('until', to_char(m.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
     from: 'm',
   })} returning id`,
);

type Suspending = WithReason<{ memberId: string; until: string | null }>;

/** Facts change between reading and writing now and then: then both are done once more. */
const attempts = 2;

@Injectable()
export class SuspendMember {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Suspends a member, or changes why and until when. Their sessions are worth nothing from the next request on, and
   * what they have open live is closed.
   */
  async run(viewer: MemberViewer, given: Suspending): Promise<Outcome<MemberAccount>> {
    const { memberId, until, lang } = given;
    const reason = linesOf(given.reason).trim();
    const problems = checkSuspension({ until, reason }, viewer, Date.now());
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const facts = await this.queries.facts(memberId);
      if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
      const decision =
        until === null && problems.length === 0
          ? memberPolicy.suspendWithoutEnd(viewer, facts)
          : memberPolicy.suspend(viewer, facts);
      if (!decision.allowed) return refused(decision, 'input', 'memberId');
      if (problems.length > 0) return failed(...problems);
      if (attempt === 0) await this.limits.take(allowances.moderateByMember, viewer.id);
      const end = until === null ? null : suspensionEnd(until);
      const written = await this.database.one(suspend, [
        viewer.id,
        memberId,
        end === null ? null : new Date(end),
        reason,
        facts.state,
        facts.role,
        facts.suspendedById,
        lang,
      ]);
      if (written !== null) return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
    }
    return failed(problem('NOT_FOUND', 'input', 'memberId'));
  }
}
