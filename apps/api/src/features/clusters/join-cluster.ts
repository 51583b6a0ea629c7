import { Injectable } from '@nestjs/common';
import { clusterPolicy } from '@cluster-commons/domain/clusters';
import { allowances, done, failed, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { refused } from '../../platform/graphql/payload.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';

/** Place, counter and audit line in one statement; of two at once the unique index lets one through. */
const joinCluster = statement(
  'cluster_join',
  `with ms as (
     insert into membership (id, cluster_id, member_id) values ($1, $2, $3)
     on conflict (cluster_id, member_id) where left_at is null do nothing
     returning cluster_id
   ), c as (
     update cluster set member_count = member_count + 1, version = version + 1 where id = (select cluster_id from ms)
   )
   insert into audit_event (id, act, actor_id, subject_kind, subject_id)
   select $4, 'cluster.joined', $3, 'cluster', ms.cluster_id from ms returning id`,
);

const leaveCluster = statement(
  'cluster_leave',
  `with ms as (
     update membership set left_at = now() where cluster_id = $1 and member_id = $2 and left_at is null
     returning cluster_id
   ), c as (
     update cluster set member_count = member_count - 1, version = version + 1 where id = (select cluster_id from ms)
   )
   insert into audit_event (id, act, actor_id, subject_kind, subject_id)
   select $3, 'cluster.left', $2, 'cluster', ms.cluster_id from ms returning id`,
);

@Injectable()
export class JoinCluster {
  constructor(
    private readonly database: Database,
    private readonly queries: ClusterQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Makes the viewer a member; joining twice is one membership and no error. */
  async join(request: RequestContext, viewer: MemberViewer, clusterId: string): Promise<Outcome<Cluster>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    if ((await this.queries.byId(viewer, clusterId)) === null)
      return failed(problem('NOT_FOUND', 'input', 'clusterId'));
    const decision = clusterPolicy.join(viewer, clusterId);
    const isMember = !decision.allowed && decision.reason === 'ALREADY_A_MEMBER';
    if (!decision.allowed && !isMember) return refused(decision, 'input', 'clusterId');
    if (!isMember) await this.database.one(joinCluster, [newId(), clusterId, viewer.id, newId()]);
    return this.shown(request, clusterId);
  }

  /** Ends the viewer's membership; the place in the record stays. */
  async leave(request: RequestContext, viewer: MemberViewer, clusterId: string): Promise<Outcome<Cluster>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    if ((await this.queries.byId(viewer, clusterId)) === null)
      return failed(problem('NOT_FOUND', 'input', 'clusterId'));
    const decision = clusterPolicy.leave(viewer, clusterId);
    if (!decision.allowed) return refused(decision, 'input', 'clusterId');
    const left = await this.database.one(leaveCluster, [clusterId, viewer.id, newId()]);
    return left === null ? failed(problem('NOT_A_MEMBER', 'input', 'clusterId')) : this.shown(request, clusterId);
  }

  /** The cluster with the rights that the act has changed. */
  private async shown(request: RequestContext, clusterId: string): Promise<Outcome<Cluster>> {
    request.forgetSession();
    await request.session();
    const cluster = await this.queries.byId(request.viewer, clusterId);
    return cluster === null ? failed(problem('NOT_FOUND', 'input', 'clusterId')) : done(cluster);
  }
}
