import { Args, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import { pageSize, PageArgs } from '../../platform/graphql/paging.ts';
import { filterFrom, MemberFilter } from './directory.inputs.ts';
import { MemberConnection, MemberSortEnum, type MemberSort } from './directory.model.ts';
import { DirectoryQueries, type DirectoryPage } from './directory.queries.ts';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly queries: DirectoryQueries) {}

  @SignedIn()
  @Query(() => MemberConnection, { description: 'Members whom the filters describe.' })
  members(
    @CurrentViewer() viewer: MemberViewer,
    @Args() { first, after }: PageArgs,
    @Args('filter', { type: () => MemberFilter, nullable: true, description: 'Everyone when not given.' })
    filter?: MemberFilter | null,
    @Args('sort', { type: () => MemberSortEnum, nullable: true, description: 'By name when not given.' })
    sort?: MemberSort | null,
  ): Promise<DirectoryPage> {
    return this.queries.page(viewer, {
      filter: filterFrom(filter),
      sort: sort ?? 'name',
      size: pageSize(first),
      after: after ?? null,
    });
  }
}
