import { Injectable } from '@nestjs/common';
import { clusterPolicy } from '@cluster-commons/domain/clusters';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  withCluster,
  withoutCluster,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';

const membershipPayload = { clusterId: 'ms.cluster_id', memberId: 'ms.member_id' } as const;

/** Place, counter, audit line and event in one statement; when two requests race, the unique index lets one through. */
const joinCluster = statement(
  'cluster_join',
  `with ms as (
     insert into membership (id, cluster_id, member_id)
     select $1::uuid, k.id, $3::uuid from cluster k where k.id = $2::uuid and k.archived_at is null
     on conflict (cluster_id, member_id) where left_at is null do nothing
     returning cluster_id, member_id
   ), c as (
     update cluster set member_count = member_count + 1, version = version + 1 where id = (select cluster_id from ms)
   ), x as (
     ${eventLine({ event: 'cluster.joined', id: '$4', payload: membershipPayload, from: 'ms' })}
   )
   ${auditLine({ act: 'cluster.joined', actor: '$3', subject: 'ms.cluster_id', scope: 'ms.cluster_id', from: 'ms' })}
   returning id`,
);

const leaveCluster = statement(
  'cluster_leave',
  `with ms as (
     update membership set left_at = now() where cluster_id = $1 and member_id = $2 and left_at is null
     returning cluster_id, member_id
   ), c as (
     update cluster set member_count = member_count - 1, version = version + 1 where id = (select cluster_id from ms)
   ), x as (
     ${eventLine({ event: 'cluster.left', id: '$3', payload: membershipPayload, from: 'ms' })}
   )
   ${auditLine({ act: 'cluster.left', actor: '$2', subject: 'ms.cluster_id', scope: 'ms.cluster_id', from: 'ms' })}
   returning id`,
);

export interface ClusterJoining {
  clusterId: string;
  joined: boolean;
}

@Injectable()
export class JoinCluster {
  constructor(
    private readonly database: Database,
    private readonly queries: ClusterQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Makes the viewer a member, or ends the membership; the place in the record stays. Joining twice is one membership
   * and no error. The cluster that is handed back is the one that the viewer sees with the rights they have then.
   */
  async run(viewer: MemberViewer, { clusterId, joined }: ClusterJoining): Promise<Outcome<Cluster>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const cluster = await this.queries.byId(viewer, clusterId);
    if (cluster === null) return failed(problem('NOT_FOUND', 'input', 'clusterId'));

    const facts = { id: clusterId, isArchived: cluster.archivedAt !== null };
    const decision = joined ? clusterPolicy.join(viewer, facts) : clusterPolicy.leave(viewer, facts);
    const isAlready = joined && !decision.allowed && decision.reason === 'ALREADY_A_MEMBER';
    if (!decision.allowed && !isAlready) return refused(decision, 'input', 'clusterId');

    if (!isAlready) {
      const written = joined
        ? await this.database.one(joinCluster, [newId(), clusterId, viewer.id, newId()])
        : await this.database.one(leaveCluster, [clusterId, viewer.id, newId()]);
      if (written === null && !joined) return failed(problem('NOT_A_MEMBER', 'input', 'clusterId'));
    }
    const after = joined ? withCluster(viewer, clusterId) : withoutCluster(viewer, clusterId);
    return foundOr(await this.queries.byId(after, clusterId), 'input', 'clusterId');
  }
}
