import { Field, ID, InputType } from '@nestjs/graphql';
import { moderationLimits } from '@cluster-commons/domain/moderation';

const { least, most } = moderationLimits.reason;
const neededReason = `Why, in ${least} to ${most} characters; it stands in the log.`;
const optionalReason = `Why, at most ${most} characters; it stands in the log.`;

@InputType({ description: 'Whether readers see a post; nothing is destroyed.' })
export class HidePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => Boolean, { nullable: true, description: 'True, as when not given, hides; false shows it again.' })
  hidden?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: `Needed for hiding: ${neededReason} Its author is told, and readers see it in the place of the post.`,
  })
  reason?: string | null;
}

@InputType({ description: 'A hidden post to be shown again.' })
export class RestorePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => String, { nullable: true, description: optionalReason })
  reason?: string | null;
}

@InputType({ description: 'Whether a thread takes replies.' })
export class LockThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field({ description: 'True ends replies, false allows them again.' })
  locked!: boolean;
  @Field(() => String, { nullable: true, description: `Needed for locking: ${neededReason}` })
  reason?: string | null;
}

@InputType({ description: 'Whether a thread stands first in lists.' })
export class PinThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field({ description: 'True pins, false takes the pin away.' })
  pinned!: boolean;
  @Field(() => String, { nullable: true, description: optionalReason })
  reason?: string | null;
}
