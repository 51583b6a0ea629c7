import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { ThreadConnection, ThreadListQueries, type ThreadSummary } from '../threads/index.ts';
import { ClusterFilter, JoinClusterInput, LeaveClusterInput } from './cluster.inputs.ts';
import { Cluster, ClusterConnection, ClusterPoint, type ClusterSummary } from './cluster.model.ts';
import { JoinClusterPayload, LeaveClusterPayload } from './cluster.payloads.ts';
import { ClusterQueries } from './cluster.queries.ts';
import { JoinCluster } from './join-cluster.ts';

@Resolver(() => Cluster)
export class ClustersResolver {
  constructor(
    private readonly queries: ClusterQueries,
    private readonly threadLists: ThreadListQueries,
    private readonly joining: JoinCluster,
  ) {}

  @Public()
  @Query(() => Cluster, {
    nullable: true,
    description: 'A cluster by its part of the address, or one that it had before; null when there is none.',
  })
  cluster(
    @CurrentViewer() viewer: Viewer,
    @Args('slug', { description: 'Part of the address.' }) slug: string,
  ): Promise<Cluster | null> {
    return this.queries.bySlug(viewer, slug);
  }

  @Public()
  @Query(() => ClusterConnection, { description: 'Clusters by name.' })
  clusters(
    @CurrentRequest() { language }: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', { type: () => ClusterFilter, nullable: true, description: 'All clusters when not given.' })
    filter?: ClusterFilter | null,
    @Args('country', {
      type: () => String,
      nullable: true,
      description: 'ISO 3166 code.',
      deprecationReason: 'Use `filter: { country }`.',
    })
    country?: string | null,
    @Args('sector', {
      type: () => String,
      nullable: true,
      description: 'ISIC Rev.4 division (two digits) or section (a letter).',
      deprecationReason: 'Use `filter: { sector }`.',
    })
    sector?: string | null,
    @Args('text', {
      type: () => String,
      nullable: true,
      description: 'Words of the name, place or sector; all must match.',
      deprecationReason: 'Use `filter: { text }`.',
    })
    text?: string | null,
  ): Promise<Page<ClusterSummary>> {
    return this.queries.list({
      language,
      ...sliceOf(args),
      country: filter?.country ?? country ?? null,
      sector: filter?.sector ?? sector ?? null,
      text: filter?.text ?? text ?? null,
      isArchived: filter?.isArchived ?? null,
    });
  }

  @Public()
  @Query(() => [ClusterPoint], { description: 'Every cluster that is not archived as a point on the map.' })
  clusterMap(): Promise<ClusterPoint[]> {
    return this.queries.points();
  }

  @ResolveField(() => ThreadConnection, {
    description: 'Threads of the cluster that the viewer may read, pinned ones first.',
  })
  threads(
    @CurrentViewer() viewer: Viewer,
    @Parent() cluster: Cluster,
    @Args() args: PageArgs,
  ): Promise<Page<ThreadSummary>> {
    return this.threadLists.list(viewer, {
      cluster: cluster.slug,
      sort: 'active',
      ...sliceOf(args),
    });
  }

  @SignedIn()
  @Mutation(() => JoinClusterPayload, { description: 'Joins a cluster, or leaves it; joining is open.' })
  joinCluster(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The cluster.') { clusterId, joined }: JoinClusterInput,
  ): Promise<Outcome<Cluster>> {
    return request.changingRights(this.joining.run(viewer, { clusterId, joined: joined ?? true }));
  }

  @SignedIn()
  @Mutation(() => LeaveClusterPayload, {
    description: 'Leaves a cluster.',
    deprecationReason: 'Use `joinCluster` with `joined: false`.',
  })
  leaveCluster(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The cluster.') { clusterId }: LeaveClusterInput,
  ): Promise<Outcome<Cluster>> {
    return request.changingRights(this.joining.run(viewer, { clusterId, joined: false }));
  }
}
