import { Field, ID, InputType } from '@nestjs/graphql';
import {
  actsOn,
  moderationLimits,
  needsReason,
  type ActOn,
  type ModeratedKind,
} from '@cluster-commons/domain/moderation';
import { PostModerationActEnum, ThreadModerationActEnum } from '../threads/index.ts';

const { least, most } = moderationLimits.reason;

/** What the schema says of the reason: which acts need one. */
const reasonOf = <Kind extends ModeratedKind>(kind: Kind): string => {
  const needing = actsOn(kind).filter((act) => needsReason(kind, act));
  return `Why, at most ${most} characters; it stands in the log. Needed, with at least ${least}, for ${needing.map((act) => act.toUpperCase()).join(', ')}.`;
};

@InputType({ description: 'An act of moderation against a post; nothing is destroyed.' })
export class ModeratePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => PostModerationActEnum, { description: 'What shall be done.' })
  act!: ActOn<'post'>;
  @Field(() => String, {
    nullable: true,
    description: `${reasonOf('post')} Readers see the reason in the place of a hidden post.`,
  })
  reason?: string | null;
}

@InputType({ description: 'An act of moderation against a thread.' })
export class ModerateThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ThreadModerationActEnum, { description: 'What shall be done.' })
  act!: ActOn<'thread'>;
  @Field(() => String, { nullable: true, description: reasonOf('thread') })
  reason?: string | null;
}
