import { Args, Query, Resolver } from '@nestjs/graphql';
import { directoryPolicy, type DirectorySort } from '@cluster-commons/domain/directory';
import type { MemberViewer, Viewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf } from '../../platform/graphql/paging.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { filterFrom, MemberFilter } from './directory.inputs.ts';
import { DirectoryAbilities, MemberConnection, MemberSortEnum } from './directory.model.ts';
import { DirectoryQueries, type DirectoryPage } from './directory.queries.ts';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly queries: DirectoryQueries) {}

  @Public()
  @Query(() => DirectoryAbilities, { description: 'What the viewer may do with the directory.' })
  directoryCan(@CurrentViewer() viewer: Viewer): DirectoryAbilities {
    return {
      browse: ability(directoryPolicy.browse(viewer)),
      export: ability(directoryPolicy.takeAway(viewer)),
    };
  }

  @SignedIn()
  @Query(() => MemberConnection, { description: 'Members whom the filters describe.' })
  members(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', { type: () => MemberFilter, nullable: true, description: 'Everyone when not given.' })
    filter?: MemberFilter | null,
    @Args('sort', { type: () => MemberSortEnum, nullable: true, description: 'By name when not given.' })
    sort?: DirectorySort | null,
  ): Promise<DirectoryPage> {
    return this.queries.page(viewer, {
      filter: filterFrom(filter),
      sort: sort ?? 'name',
      language,
      ...sliceOf(args),
    });
  }
}
