import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import type { AccountSort } from './account-sorts.ts';
import { MemberAccount, MemberAccountConnection, MemberAccountSortEnum } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';
import { MemberAccountsList } from './member-accounts.list.ts';
import { MemberAccountFilter } from './members.inputs.ts';

/** Accounts as staff see them. */
@Resolver()
export class MembersResolver {
  constructor(
    private readonly queries: MemberAccountQueries,
    private readonly list: MemberAccountsList,
  ) {}

  @StaffOnly()
  @Query(() => MemberAccount, {
    nullable: true,
    description: 'An account with what only staff see of it; null where it is not there, or not for the viewer.',
  })
  memberAccount(
    @CurrentViewer() viewer: MemberViewer,
    @Args('id', {
      type: () => ID,
      nullable: true,
      description: 'Id of the member; else they are known by their handle.',
    })
    id?: string | null,
    @Args('handle', { type: () => String, nullable: true, description: 'Their name in addresses.' })
    handle?: string | null,
  ): Promise<MemberAccount | null> {
    return id ? this.queries.byId(viewer, id) : this.queries.byHandle(viewer, handle ?? '');
  }

  @StaffOnly()
  @Query(() => MemberAccountConnection, {
    nullable: true,
    description: 'Accounts whom the filter describes; null for those of staff who may not see them.',
  })
  memberAccounts(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', { type: () => MemberAccountFilter, nullable: true, description: 'All when not given.' })
    filter?: MemberAccountFilter | null,
    @Args('sort', {
      type: () => MemberAccountSortEnum,
      nullable: true,
      description: 'The newest first when not given.',
    })
    sort?: AccountSort | null,
  ): Promise<Page<MemberAccount> | null> {
    const { text, states, roles } = filter ?? {};
    return this.list.page(
      viewer,
      { text: text ?? '', states: states ?? [], roles: roles ?? [] },
      { ...sliceOf(args), order: sort ?? 'newest', language },
    );
  }
}
