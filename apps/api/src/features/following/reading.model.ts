import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FollowCause, FollowLevel } from '@cluster-commons/domain/following';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { FollowCauseEnum, FollowLevelEnum } from './follow.model.ts';

@ObjectType({ description: 'How far the viewer has read in a thread.' })
export class ThreadReading {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => Int, {
    description: 'Number of the last post up to which they have seen everything; 0 before the first.',
  })
  readNumber!: number;
  @Field(() => Int, { description: 'Posts behind that which are there to be read, without their own.' })
  unreadCount!: number;
  @Field(() => Int, { nullable: true, description: 'Number of the first of these; null where there are none.' })
  firstUnread!: number | null;
  @Field(() => Date, { nullable: true, description: 'When they last read on; null where they never did.' })
  readAt!: string | null;
  @Field(() => FollowLevelEnum, { description: 'How much the viewer wants to hear of it.' })
  level!: FollowLevel;
  @Field(() => FollowCauseEnum, { nullable: true, description: 'Why it is so; null where nothing said it.' })
  cause!: FollowCause | null;
}

@InputType({ description: 'How far the viewer has read in a thread.' })
export class MarkReadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'Number of the last post that was seen; 0 for none.' })
  postNumber!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True sets the mark to exactly this number, back as well; otherwise it only moves forward.',
  })
  exact?: boolean | null;
}

export const MarkReadPayload = payloadOf('MarkRead', 'How far the viewer has read now, or why not.', {
  reading: { type: () => ThreadReading, is: 'How far the viewer has read' },
});
