import { Module, type OnModuleInit } from '@nestjs/common';
import { PublicEpoch } from '../../platform/web/epoch.ts';
import { PageVersions } from '../../platform/web/page-versions.ts';
import { ThreadsModule } from '../threads/index.ts';
import { ArchiveCluster } from './archive-cluster.ts';
import { ClusterAddresses } from './cluster-addresses.ts';
import { ClusterQueries } from './cluster.queries.ts';
import { ClustersResolver } from './clusters.resolver.ts';
import { CreateCluster } from './create-cluster.ts';
import { JoinCluster } from './join-cluster.ts';
import { ManageClustersResolver } from './manage-clusters.resolver.ts';
import { UpdateCluster } from './update-cluster.ts';

/** The list may be this old, in seconds; a cluster's page shows replies of its threads, so it may be too. */
const listSeconds = 5;

@Module({
  imports: [ThreadsModule],
  providers: [
    ClusterQueries,
    ClusterAddresses,
    JoinCluster,
    CreateCluster,
    UpdateCluster,
    ArchiveCluster,
    ClustersResolver,
    ManageClustersResolver,
  ],
})
export class ClustersModule implements OnModuleInit {
  constructor(
    private readonly versions: PageVersions,
    private readonly queries: ClusterQueries,
    private readonly epoch: PublicEpoch,
  ) {}

  onModuleInit(): void {
    this.versions.register(
      {
        path: /^\/clusters\/(?<slug>[^/]{1,120})$/,
        query: ['after'],
        maxAge: listSeconds,
        version: ({ slug = '' }) => this.queries.version(slug),
      },
      {
        path: /^\/clusters$/,
        query: ['country', 'sector', 'text', 'after', 'before', 'n'],
        maxAge: listSeconds,
        version: () => this.epoch.now(),
      },
    );
  }
}
