import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { departureLimits } from '@cluster-commons/domain/my-data';
import { Ability, payloadOf } from '../../platform/graphql/payload.ts';

@ObjectType({ description: 'The end of a membership that its member has asked for.' })
export class Departure {
  @Field(() => Date, { description: 'When they are gone; until then they can stay after all.' })
  leavesAt!: string;
  @Field({ description: 'What they wrote stays, signed by nobody; else it goes.' })
  keepsWritings!: boolean;
}

@ObjectType({ description: 'All that the viewer has here, as one file for them alone.' })
export class DataExport {
  @Field(() => ID, { description: 'Its part of the address: /exports/id.' })
  id!: string;
  @Field(() => Date, { description: 'When it was asked for.' })
  askedAt!: string;
  @Field(() => Date, { nullable: true, description: 'When it was ready; null while it is being made.' })
  readyAt!: string | null;
  @Field(() => Date, { description: 'When it is removed, or given up where it was not made.' })
  expiresAt!: string;
  @Field(() => Int, { description: 'Its size; 0 while it is being made.' })
  bytes!: number;
}

@ObjectType({ description: 'What the viewer may do with what is theirs.' })
export class MyDataAbilities {
  @Field(() => Ability, { description: 'Leave the network.' })
  leave!: Ability;
}

@ObjectType({ description: 'What the viewer has here.' })
export class MyData {
  @Field(() => Int, { description: 'Posts they have written.' })
  postCount!: number;
  @Field(() => Int, { description: 'Threads they have opened.' })
  threadCount!: number;
  @Field(() => Departure, { nullable: true, description: 'Their leave, where they have asked for it.' })
  departure!: Departure | null;
  @Field(() => DataExport, { nullable: true, description: 'The file that was asked for last, while it is there.' })
  export!: DataExport | null;
  @Field(() => MyDataAbilities, { description: 'What they may do.' })
  viewerCan!: MyDataAbilities;
}

@InputType({ description: 'How the viewer leaves.' })
export class LeaveNetworkInput {
  @Field({
    description:
      'What they wrote stays, signed by nobody; false: their posts become places removed by their author, and threads that nobody else wrote in go.',
  })
  keepsWritings!: boolean;
}

@InputType({ description: 'Who is taken out of the network, and why.' })
export class AnonymiseMemberInput {
  @Field(() => ID, { description: 'Id of the member.' })
  memberId!: string;
  @Field({ description: 'What they wrote stays, signed by nobody; else it goes.' })
  keepsWritings!: boolean;
  @Field({
    description: `Why, for the record: ${departureLimits.reason.least} to ${departureLimits.reason.most} characters, without the name of the person.`,
  })
  reason!: string;
}

export const RequestDataExportPayload = payloadOf('RequestDataExport', 'The file that is being made, or why not.', {
  export: { type: () => DataExport, is: 'The file' },
});
export const LeaveNetworkPayload = payloadOf('LeaveNetwork', 'The day on which the viewer is gone, or why not.', {
  departure: { type: () => Departure, is: 'Their leave' },
});
export const StayInNetworkPayload = payloadOf('StayInNetwork', 'That the viewer stays.', {
  isStaying: { type: () => Boolean, is: 'True, also when they had not asked to leave.', whenRefused: false },
});
export const AnonymiseMemberPayload = payloadOf('AnonymiseMember', 'That somebody is taken out, or why not.', {
  isAnonymised: {
    type: () => Boolean,
    is: 'True when it is on its way: sessions have ended, the rest is a matter of seconds.',
    whenRefused: false,
  },
});
