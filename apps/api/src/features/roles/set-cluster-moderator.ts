import { Injectable } from '@nestjs/common';
import {
  failed,
  foundOr,
  isUuid,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import type { MemberState } from '@cluster-commons/domain/members';
import { rolePolicy } from '@cluster-commons/domain/roles';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { flag, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { MemberAccountQueries, stateOf, takeReason, type MemberAccount, type WithReason } from '../members/index.ts';

const place = {
  state: text<MemberState>(stateOf),
  hasCluster: flag('exists (select from cluster c where c.id = $2)'),
  isInCluster: flag('ms.id is not null'),
  isModerator: flag('coalesce(ms.is_moderator, false)'),
};
const placeIn = statement(
  'place_in_cluster',
  `select ${select(place)} from member m
     left join membership ms on ms.member_id = m.id and ms.cluster_id = $2 and ms.left_at is null
    where m.id = $1`,
  place,
);

/** The member hears of it wherever they have a page open: what they may do there is another thing now. */
const setModerator = statement(
  'cluster_set_moderator',
  `with ms as (
     update membership set is_moderator = $4
       from member m
      where membership.member_id = $2 and membership.cluster_id = $3 and membership.left_at is null
        and m.id = membership.member_id and membership.is_moderator <> $4 and (not $4 or ${stateOf} = 'active')
     returning membership.member_id, membership.cluster_id
   ), c as (
     update cluster set version = version + 1 from ms where cluster.id = ms.cluster_id
   ), x as (
     ${eventLine({
       event: 'cluster.moderator-set',
       id: 'uuid_v7()',
       payload: { clusterId: 'ms.cluster_id', memberId: 'ms.member_id', actorId: '$1::uuid' },
       from: 'ms',
     })}
   ), r as (
     ${eventLine({
       event: 'account.rights-changed',
       id: 'uuid_v7()',
       payload: { memberId: 'ms.member_id' },
       from: 'ms',
     })}
   )
   ${auditLine({
     act: either('$4', 'cluster.moderator-appointed', 'cluster.moderator-withdrawn'),
     actor: '$1',
     subject: 'ms.member_id',
     scope: 'ms.cluster_id',
     reason: '$5',
     reasonLang: '$6',
     from: 'ms',
   })} returning id`,
);

type Appointing = WithReason<{ clusterId: string; memberId: string; isModerator: boolean }>;

@Injectable()
export class SetClusterModerator {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Makes one of its members moderator of a cluster, or takes it back. It counts from their next request on. */
  async run(viewer: MemberViewer, given: Appointing): Promise<Outcome<MemberAccount>> {
    const { clusterId, memberId, isModerator, lang } = given;
    const known = isUuid(clusterId) && isUuid(memberId);
    const found = known ? await this.database.one(placeIn, [memberId, clusterId]) : null;
    if (found === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    if (!found.hasCluster) return failed(problem('NOT_FOUND', 'input', 'clusterId'));
    const decision = rolePolicy.setClusterModerator(viewer, found, isModerator);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    const { reason, problems } = await takeReason(this.limits, viewer, given);
    if (problems.length > 0) return failed(...problems);
    const written =
      found.isModerator === isModerator ||
      (await this.database.one(setModerator, [viewer.id, memberId, clusterId, isModerator, reason, lang])) !== null;
    // They left the cluster, or were suspended, in this very moment.
    if (!written) return failed(problem('NOT_IN_CLUSTER', 'input', 'memberId'));
    return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
  }
}
