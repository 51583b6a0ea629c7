import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { memberLimits as limits } from '@cluster-commons/domain/members';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Ability, payloadOf } from '../../platform/graphql/payload.ts';
import { MemberRoleEnum } from '../accounts/index.ts';
import { MemberAccount } from '../members/index.ts';
import { ClusterRef } from '../profiles/index.ts';

@ObjectType({ description: 'A right in the whole network, and the roles that have it.' })
export class RightOfRoles {
  @Field({ description: 'Its name, such as members.suspend.' })
  right!: string;
  @Field(() => [MemberRoleEnum], { description: 'Roles that have it; members as such have none of these.' })
  roles!: MemberRole[];
}

@ObjectType({ description: 'Somebody who has a role in the network, or moderates a cluster.' })
export class RoleHolder {
  @Field(() => ID, { description: 'Id of this line: somebody with several roles has as many.' })
  id!: string;
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field({ description: 'Their name in addresses.' })
  handle!: string;
  @Field({ description: 'Their name.' })
  name!: string;
  @Field(() => MemberRoleEnum, { description: 'Their role in the network; member where they moderate a cluster.' })
  role!: MemberRole;
  @Field(() => ClusterRef, { nullable: true, description: 'The cluster that they moderate; null for a role.' })
  cluster!: ClusterRef | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who appointed them last; null where they came with it: at set-up, by an invitation.',
  })
  byName!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
  @Field(() => Date, { nullable: true, description: 'Since when; null where they came with it.' })
  since!: string | null;
  @Field(() => Ability, { description: 'Whether the viewer may withdraw it.' })
  viewerCanWithdraw!: Ability;
}

@ObjectType({ description: 'A page of those who have a role or moderate a cluster, by name.' })
export class RoleHolderConnection extends pagedType(RoleHolder, 'RoleHolder') {}

const reason = `Why, ${limits.reason.least} to ${limits.reason.most} characters; the member is told it.`;

@InputType({ description: 'The role that a member shall have.' })
export class SetRoleInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field(() => MemberRoleEnum, { description: 'The role; member takes back the one they have.' })
  role!: MemberRole;
  @Field({ description: reason })
  reason!: string;
}

@InputType({ description: 'Whether a member moderates a cluster.' })
export class SetClusterModeratorInput {
  @Field(() => ID, { description: 'The cluster, which the member is in.' })
  clusterId!: string;
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field({ description: 'False takes it back.' })
  isModerator!: boolean;
  @Field({ description: reason })
  reason!: string;
}

const member = { type: () => MemberAccount, is: 'The account as it is now' };

export const SetRolePayload = payloadOf('SetRole', 'The member with the role, or why not.', { member });
export const SetClusterModeratorPayload = payloadOf(
  'SetClusterModerator',
  'The member who moderates the cluster or does no more, or why not.',
  { member },
);
