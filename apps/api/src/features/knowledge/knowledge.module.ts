import { Module, type OnModuleInit } from '@nestjs/common';
import { pageSections } from '@cluster-commons/domain/knowledge';
import { PublicEpoch } from '../../platform/web/epoch.ts';
import { PageVersions } from '../../platform/web/page-versions.ts';
import { PageQueries } from './page.queries.ts';
import { KnowledgeResolver } from './knowledge.resolver.ts';

/** Section lists may be this old, in seconds. */
const listSeconds = 5;

@Module({ providers: [PageQueries, KnowledgeResolver] })
export class KnowledgeModule implements OnModuleInit {
  constructor(
    private readonly versions: PageVersions,
    private readonly queries: PageQueries,
    private readonly epoch: PublicEpoch,
  ) {}

  onModuleInit(): void {
    const sections = pageSections.join('|');
    this.versions.register(
      {
        path: new RegExp(`^/(${sections})/(?<slug>[a-z0-9-]{1,80})$`),
        query: [],
        maxAge: 0,
        version: ({ slug = '' }) => this.queries.version(slug),
      },
      { path: new RegExp(`^/(${sections})$`), query: [], maxAge: listSeconds, version: () => this.epoch.now() },
    );
  }
}
