import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { invitationStates, type InvitationState } from '@cluster-commons/domain/invitations';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { Ability, valuesOf } from '../../platform/graphql/payload.ts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { MemberRoleEnum } from '../accounts/index.ts';
import { ClusterRef } from '../profiles/index.ts';

const InvitationStateEnum = valuesOf(invitationStates);
registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description:
    'Open; used by as many as it was for; ended, its time being over; withdrawn by its inviter; declined by whom it was for.',
});

@ObjectType({ description: 'An invitation, to the one who made it.' })
export class Invitation {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Whom a mail went to; null for a link.' })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'The link to pass on; null where a mail went to an address.' })
  path!: string | null;
  @Field({ description: 'What the inviter wrote along.' })
  line!: string;
  @Field({ description: 'Language of its mail.' })
  lang!: string;
  @Field(() => MemberRoleEnum, { description: 'What whoever comes by it is in the network.' })
  role!: MemberRole;
  @Field(() => [ClusterRef], { description: 'Clusters that are joined with it, by name.' })
  clusters!: ClusterRef[];
  @Field(() => InvitationStateEnum, { description: 'What became of it.' })
  state!: InvitationState;
  @Field(() => Int, { description: 'How many may come by it.' })
  useLimit!: number;
  @Field(() => Int, { description: 'How many came.' })
  useCount!: number;
  @Field(() => Date, { description: 'Until when it is good.' })
  expiresAt!: string;
  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: string;
}

@ObjectType({ description: 'A page of invitations, latest first.' })
export class InvitationConnection extends pagedType(Invitation, 'Invitation') {}

@ObjectType({ description: 'What the viewer may invite people to.' })
export class InvitingOptions {
  @Field(() => Ability, { description: 'Invite at all.' })
  invite!: Ability;
  @Field(() => Ability, { description: 'Invite many, out of a file.' })
  inviteMany!: Ability;
  @Field(() => [MemberRoleEnum], { description: 'Roles that the viewer may give.' })
  roles!: MemberRole[];
  @Field(() => [ClusterRef], { description: 'Clusters that the viewer may let people into, by name.' })
  clusters!: ClusterRef[];
}

@ObjectType({ description: 'What whoever opens an invitation may do.' })
export class InvitationOfferAbilities {
  @Field(() => Ability, { description: 'Join by it: the network, or its clusters for those who are members.' })
  accept!: Ability;
  @Field(() => Ability, { description: 'Ask its inviter for another one.' })
  ask!: Ability;
}

@ObjectType({ description: 'An invitation, to whoever opens its link.' })
export class InvitationOffer {
  @Field({ description: 'The name of the inviter.' })
  inviterName!: string;
  @Field({ description: 'What they wrote along, as plain text.' })
  line!: string;
  @Field({ description: 'The name that it was sent to; empty where none was given.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'The address that it was sent to; null for a link.' })
  email!: string | null;
  @Field(() => MemberRoleEnum, { description: 'What whoever comes by it is in the network.' })
  role!: MemberRole;
  @Field(() => [ClusterRef], { description: 'Clusters that are joined with it, by name.' })
  clusters!: ClusterRef[];
  @Field(() => InvitationStateEnum, { description: 'What became of it.' })
  state!: InvitationState;
  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: string;
  @Field(() => Date, { description: 'Until when it is good, or was.' })
  expiresAt!: string;
  @Field(() => InvitationOfferAbilities, { description: 'What the viewer may do.' })
  viewerCan!: InvitationOfferAbilities;
}
