import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PublicEpoch } from '../../platform/web/epoch.ts';
import { PageVersions } from '../../platform/web/page-versions.ts';
import { ThreadQueries } from './thread.queries.ts';

/** Lists may be this old, in seconds; a takedown drops them at once. */
const listSeconds = 5;

/** How the finished pages of threads are known to be true. */
@Injectable()
export class ThreadPages implements OnModuleInit {
  constructor(
    private readonly versions: PageVersions,
    private readonly queries: ThreadQueries,
    private readonly epoch: PublicEpoch,
  ) {}

  onModuleInit(): void {
    this.versions.register(
      {
        path: /^\/threads\/(?<number>[1-9]\d{0,8})\/[^/]+$/,
        query: ['from', 'after'],
        maxAge: 0,
        version: async ({ number }) => {
          const { version, epoch } = await this.queries.version(Number(number));
          return version === null ? null : `${version}.${epoch}`;
        },
      },
      {
        path: /^\/(threads)?$/,
        query: ['sort', 'cluster', 'tag', 'kind', 'language', 'period', 'after', 'before', 'n'],
        maxAge: listSeconds,
        version: () => this.epoch.now(),
      },
    );
  }
}
