import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { rightNames, rights, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, StaffOnly } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PageArgs, sliceOf, type Page } from '../../platform/graphql/paging.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { MemberAccount } from '../members/index.ts';
import {
  RightOfRoles,
  RoleHolderConnection,
  SetClusterModeratorInput,
  SetClusterModeratorPayload,
  SetRoleInput,
  SetRolePayload,
  type RoleHolder,
} from './role.model.ts';
import { RoleQueries } from './role.queries.ts';
import { SetClusterModerator } from './set-cluster-moderator.ts';
import { SetRole } from './set-role.ts';

/** Who may do what in the whole network, and who has been made what. */
@Resolver()
export class RolesResolver {
  constructor(
    private readonly queries: RoleQueries,
    private readonly roleCase: SetRole,
    private readonly moderatorCase: SetClusterModerator,
  ) {}

  @StaffOnly()
  @Query(() => [RightOfRoles], { description: 'The table of rights that the server decides by.' })
  rights(): RightOfRoles[] {
    return rightNames.map((right) => ({ right, roles: [...rights[right]] }));
  }

  @StaffOnly()
  @Query(() => RoleHolderConnection, {
    nullable: true,
    description:
      'Those who have a role or moderate a cluster, by name, and why; null for those of staff who may not see members.',
  })
  roleHolders(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language }: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Page<RoleHolder> | null> {
    return this.queries.holders(viewer, { ...sliceOf(args), language });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => SetRolePayload, {
    description: 'Gives a member a role, or takes it back; a mail tells them. For administrators.',
  })
  setRole(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whom, which role and why.') { memberId, role, reason }: SetRoleInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.roleCase.run(viewer, { memberId, role, reason, lang });
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => SetClusterModeratorPayload, {
    description: 'Makes a member moderator of one of their clusters, or takes it back; a mail tells them.',
  })
  setClusterModerator(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() { language: lang }: RequestContext,
    @Input('Whom, where and why.') { clusterId, memberId, isModerator, reason }: SetClusterModeratorInput,
  ): Promise<Outcome<MemberAccount>> {
    return this.moderatorCase.run(viewer, { clusterId, memberId, isModerator, reason, lang });
  }
}
