import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { clusterPolicy } from '@cluster-commons/domain/clusters';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Ability, Input, ability } from '../../platform/graphql/payload.ts';
import { ArchiveCluster } from './archive-cluster.ts';
import { Cluster } from './cluster.model.ts';
import { ClusterQueries } from './cluster.queries.ts';
import { CreateCluster } from './create-cluster.ts';
import {
  ArchiveClusterInput,
  CreateClusterInput,
  RestoreClusterInput,
  UpdateClusterInput,
} from './manage-cluster.inputs.ts';
import {
  ArchiveClusterPayload,
  CreateClusterPayload,
  RestoreClusterPayload,
  UpdateClusterPayload,
} from './manage-cluster.payloads.ts';
import { UpdateCluster } from './update-cluster.ts';

/** Clusters as those see them who run the network. */
@Resolver()
export class ManageClustersResolver {
  constructor(
    private readonly queries: ClusterQueries,
    private readonly creating: CreateCluster,
    private readonly updating: UpdateCluster,
    private readonly archiving: ArchiveCluster,
  ) {}

  @StaffOnly()
  @Query(() => Ability, { description: 'May the viewer make clusters, edit and archive them?' })
  clustersCanBeManaged(@CurrentViewer() viewer: MemberViewer): Ability {
    return ability(clusterPolicy.manage(viewer));
  }

  @StaffOnly()
  @Query(() => Cluster, {
    nullable: true,
    description: 'A cluster by its id, to be edited; null where there is none, and for those who may not edit it.',
  })
  async clusterToEdit(
    @CurrentViewer() viewer: MemberViewer,
    @Args('clusterId', { type: () => ID, description: 'Id of the cluster.' }) clusterId: string,
  ): Promise<Cluster | null> {
    return clusterPolicy.manage(viewer).allowed ? this.queries.byId(viewer, clusterId) : null;
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => CreateClusterPayload, { description: 'Makes a cluster, on record. For administrators.' })
  createCluster(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What is said of it.') { isAnother, ...draft }: CreateClusterInput,
  ): Promise<Outcome<Cluster>> {
    return this.creating.run(viewer, { ...draft, isAnother: isAnother ?? false });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => UpdateClusterPayload, { description: 'Changes a cluster, on record. For administrators.' })
  updateCluster(
    @CurrentViewer() viewer: MemberViewer,
    @Input('The cluster and what changes.') { clusterId, edition, ...changes }: UpdateClusterInput,
  ): Promise<Outcome<Cluster>> {
    return this.updating.run(viewer, { clusterId, edition: edition ?? null, changes });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => ArchiveClusterPayload, {
    description: 'Keeps a cluster for reading only, on record: nobody joins it or writes in it. For administrators.',
  })
  archiveCluster(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('The cluster and why.') { clusterId, reason }: ArchiveClusterInput,
  ): Promise<Outcome<Cluster>> {
    return this.archiving.run(viewer, { clusterId, archived: true, reason, lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => RestoreClusterPayload, {
    description: 'Opens an archived cluster again, on record. For administrators.',
  })
  restoreCluster(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('The cluster.') { clusterId }: RestoreClusterInput,
  ): Promise<Outcome<Cluster>> {
    return this.archiving.run(viewer, { clusterId, archived: false, reason: '', lang });
  }
}
