import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { memberMeasures, memberStates, postMeasures, type MemberState } from '@cluster-commons/domain/members';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Ability, valuesOf } from '../../platform/graphql/payload.ts';
import { MemberRoleEnum } from '../accounts/index.ts';
import { accountSorts } from './account-sorts.ts';

export const MemberStateEnum = valuesOf(memberStates);
registerEnumType(MemberStateEnum, {
  name: 'MemberState',
  description:
    'In use; waiting until its address is confirmed; suspended by staff; imported with what its author wrote elsewhere.',
});

export const MemberAccountSortEnum = valuesOf(accountSorts);
registerEnumType(MemberAccountSortEnum, { name: 'MemberAccountSort', description: 'The newest first; by name.' });

@ObjectType({ description: 'A place that a member has in a cluster.' })
export class MemberPlace {
  @Field(() => ID, { description: 'Id of the cluster.' })
  id!: string;
  @Field({ description: 'Its name in addresses.' })
  slug!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'The member moderates it.' })
  isModerator!: boolean;
}

@ObjectType({ description: 'Why and until when a member is suspended.' })
export class Suspension {
  @Field(() => Date, { nullable: true, description: 'When it ends by itself; null: when somebody lifts it.' })
  until!: string | null;
  @Field({ description: 'The reason, as the member is told it.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Who suspended them; null where that account is gone.' })
  byName!: string | null;
  @Field(() => Date, { description: 'Since when.' })
  at!: string;
}

@ObjectType({ description: 'What the viewer may do about an account as things stand.' })
export class MemberAccountAbilities {
  @Field(() => Ability, { description: 'Suspend the member for some days, or change that.' })
  suspend!: Ability;
  @Field(() => Ability, { description: 'Suspend them without an end.' })
  suspendWithoutEnd!: Ability;
  @Field(() => Ability, { description: 'Lift their suspension.' })
  lift!: Ability;
  @Field(() => Ability, { description: 'Confirm their address.' })
  confirm!: Ability;
  @Field(() => Ability, { description: 'Take their second factor away.' })
  resetSecondFactor!: Ability;
  @Field(() => [MemberRoleEnum], { description: 'Roles that the viewer may give them beside the one they have.' })
  setRole!: MemberRole[];
  @Field(() => Ability, { description: 'Make them moderator of a cluster that they are in, and take it back.' })
  setClusterModerator!: Ability;
  @Field(() => Ability, { description: 'Make the account part of another one.' })
  merge!: Ability;
  @Field(() => Ability, { description: 'Take them out of the network, with what they wrote or without.' })
  anonymise!: Ability;
  @Field(() => Ability, { description: 'Write a note about them.' })
  note!: Ability;
}

@ObjectType({ description: 'An account, to staff who may see it.' })
export class MemberAccount {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;
  @Field({ description: 'Unique name in addresses.' })
  handle!: string;
  @Field({ description: 'The name as the member writes it.' })
  name!: string;
  @Field({ description: 'Where mails go.' })
  email!: string;
  @Field({ description: 'Its mailbox has confirmed the address, or staff did.' })
  isConfirmed!: boolean;
  @Field(() => MemberStateEnum, { description: 'How the account stands.' })
  state!: MemberState;
  @Field(() => MemberRoleEnum, { description: 'The role that was given.' })
  role!: MemberRole;
  @Field({ description: 'Language of the interface and of mails.' })
  locale!: string;
  @Field(() => Date, { description: 'When the account was opened, or written elsewhere first.' })
  joinedAt!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'When one of their sessions was last used, to a quarter of an hour; null where none is left.',
  })
  lastUsedAt!: string | null;
  @Field(() => [MemberPlace], { description: 'Their clusters, by name.' })
  clusters!: MemberPlace[];
  @Field(() => Int, { description: 'Posts that they wrote.' })
  postCount!: number;
  @Field({ description: 'They give a second factor when they sign in.' })
  hasSecondFactor!: boolean;
  @Field(() => String, { nullable: true, description: 'Whose invitation they came by; null where none was used.' })
  invitedByName!: string | null;
  @Field(() => Int, { description: 'How many came by theirs.' })
  invitedCount!: number;
  @Field(() => Int, { description: 'Notes of staff about them.' })
  noteCount!: number;
  @Field(() => Suspension, { nullable: true, description: 'Why and until when; null where they are not suspended.' })
  suspension!: Suspension | null;
  @Field(() => MemberAccountAbilities, { description: 'What the viewer may do.' })
  viewerCan!: MemberAccountAbilities;
}

@ObjectType({ description: 'Something that was done about an account or a post of its member.' })
export class MemberMeasure {
  @Field(() => ID, { description: 'Id of the line on record.' })
  id!: string;
  @Field(() => Date, { description: 'When.' })
  at!: string;
  @Field({ description: `What: ${[...memberMeasures, ...postMeasures].join(', ')}.` })
  act!: string;
  @Field(() => String, { nullable: true, description: 'Who did it; null for the clock, and accounts that are gone.' })
  actorName!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
  @Field(() => MemberRoleEnum, { nullable: true, description: 'The role that was given, where it was one.' })
  role!: MemberRole | null;
  @Field(() => Date, { nullable: true, description: 'Until when they were suspended, where there was an end.' })
  until!: string | null;
}

@ObjectType({ description: 'What staff keep in mind about a member, who never sees it.' })
export class StaffNote {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string;
  @Field(() => ID, { description: 'Whom it is about.' })
  memberId!: string;
  @Field({ description: 'What it says, as plain text.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'Who wrote it; null where that account is gone.' })
  authorName!: string | null;
  @Field(() => Date, { description: 'When.' })
  createdAt!: string;
  @Field(() => Ability, { description: 'Whether the viewer may take it away.' })
  viewerCanRemove!: Ability;
}

@ObjectType({ description: 'A page of accounts.' })
export class MemberAccountConnection extends pagedType(MemberAccount, 'MemberAccount') {}
