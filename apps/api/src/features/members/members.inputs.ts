import { Field, ID, InputType } from '@nestjs/graphql';
import { memberLimits as limits, type MemberState } from '@cluster-commons/domain/members';
import type { MemberRole } from '@cluster-commons/domain/kernel';
import { MemberRoleEnum } from '../accounts/index.ts';
import { MemberStateEnum } from './member-account.model.ts';

const reason = `Why, ${limits.reason.least} to ${limits.reason.most} characters.`;

@InputType({ description: 'A member to suspend.' })
export class SuspendMemberInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field(() => String, {
    nullable: true,
    description: `Until when: a day such as 2027-01-31, to its end in UTC, or an instant with its zone; ${limits.suspendedDays} days at the most by moderators. Null is without an end, by administrators.`,
  })
  until?: string | null;
  @Field({ description: `${reason} The member is told it.` })
  reason!: string;
}

@InputType({ description: 'A member whose suspension is to be lifted.' })
export class LiftSuspensionInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field(() => String, { nullable: true, description: `Why, at most ${limits.optionalReason.most} characters.` })
  reason?: string | null;
}

@InputType({ description: 'A member whose address is to count as confirmed.' })
export class ConfirmMemberInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field({ description: `${reason} It stands on record.` })
  reason!: string;
}

@InputType({ description: 'A member whose second factor is to be taken away.' })
export class ResetSecondFactorInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;
  @Field({ description: `${reason} It stands on record.` })
  reason!: string;
}

@InputType({ description: 'Two accounts of one person.' })
export class MergeMembersInput {
  @Field(() => ID, { description: 'The account that goes.' })
  fromId!: string;
  @Field(() => ID, { description: 'The account that stays, with all of both.' })
  intoId!: string;
  @Field({ description: `${reason} It stands on record.` })
  reason!: string;
}

@InputType({ description: 'A note about a member.' })
export class WriteStaffNoteInput {
  @Field(() => ID, { description: 'Whom it is about.' })
  memberId!: string;
  @Field({ description: `Plain text, ${limits.note.least} to ${limits.note.most} characters.` })
  text!: string;
}

@InputType({ description: 'A note to take away.' })
export class RemoveStaffNoteInput {
  @Field(() => ID, { description: 'The note, by its author.' })
  noteId!: string;
}

@InputType({ description: 'Which accounts: each of these narrows the list, several values of one widen it.' })
export class MemberAccountFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words in name, handle or address, in any order.',
  })
  text?: string | null;
  @Field(() => [MemberStateEnum], { nullable: true, description: 'How they stand.' })
  states?: MemberState[] | null;
  @Field(() => [MemberRoleEnum], { nullable: true, description: 'The role that was given.' })
  roles?: MemberRole[] | null;
}
