import { Injectable } from '@nestjs/common';
import {
  failed,
  foundOr,
  problem,
  refused,
  type MemberRole,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { rolePolicy } from '@cluster-commons/domain/roles';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import {
  administers,
  MemberAccountQueries,
  stateOf,
  takeReason,
  type MemberAccount,
  type WithReason,
} from '../members/index.ts';

/**
 * Role, record and event together, where the facts of the decision still hold. Those who administer the network are
 * locked in one order, so that no two of them take the role from each other.
 */
const setRole = statement(
  'member_set_role',
  `with administrators as (
     select a.id from member a where ${administers('a')} order by a.id for update
   ), m as (
     update member m set role = $3::member_role, updated_at = now()
      where m.id = $2 and ${stateOf} = $4 and m.role = $5::member_role
        and ($5 <> 'administrator' or $3 = 'administrator'
             or (select count(*) from administrators o where o.id <> $2) > 0 or not (${administers('m')}))
     returning m.id
   ), x as (
     ${eventLine({
       event: 'account.role-set',
       id: 'uuid_v7()',
       payload: { memberId: 'm.id', actorId: '$1::uuid' },
       from: 'm',
     })}
   )
   ${auditLine({
     act: 'account.role-set',
     actor: '$1',
     subject: 'm.id',
     reason: '$6',
     reasonLang: '$7',
     detail: `jsonb_build_object('role', $3, 'before', $5)`,
     from: 'm',
   })} returning id`,
);

/** Facts change between reading and writing now and then: then both are done once more. */
const attempts = 2;

type Appointing = WithReason<{ memberId: string; role: MemberRole }>;

@Injectable()
export class SetRole {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Gives somebody a role, or takes it back. It counts from their next request on. */
  async run(viewer: MemberViewer, given: Appointing): Promise<Outcome<MemberAccount>> {
    const { memberId, role, lang } = given;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const facts = await this.queries.facts(memberId);
      if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
      const decision = rolePolicy.setRole(viewer, facts, role);
      if (!decision.allowed) return refused(decision, 'input', 'memberId');
      const { reason, problems } = await takeReason(this.limits, viewer, given);
      if (problems.length > 0) return failed(...problems);
      const isSo = facts.role === role;
      const written =
        isSo ||
        (await this.database.one(setRole, [viewer.id, memberId, role, facts.state, facts.role, reason, lang])) !== null;
      if (written) return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
    }
    return failed(problem('NOT_FOUND', 'input', 'memberId'));
  }
}
