import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { moderationLimits } from '@cluster-commons/domain/moderation';
import { ProblemModel } from '../../platform/graphql/payload.ts';
import { Post, Thread } from '../threads/index.ts';

const { least, most } = moderationLimits.reason;
const neededReason = `Why, in ${least} to ${most} characters; it stands in the log.`;
const optionalReason = `Why, at most ${most} characters; it stands in the log.`;
const problems = 'Why it was refused; empty when it was done.';

@InputType({ description: 'A post to be hidden from readers; nothing is destroyed.' })
export class HidePostInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field({ description: `${neededReason} Its author is told, and readers see it in the place of the post.` })
  reason!: string;
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

@ObjectType({ description: 'The hidden post, or why not.' })
export class HidePostPayload {
  @Field(() => Post, { nullable: true, description: 'The post; null when refused.' })
  post!: Post | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The restored post, or why not.' })
export class RestorePostPayload {
  @Field(() => Post, { nullable: true, description: 'The post; null when refused.' })
  post!: Post | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The locked or unlocked thread, or why not.' })
export class LockThreadPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when refused.' })
  thread!: Thread | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The pinned or unpinned thread, or why not.' })
export class PinThreadPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when refused.' })
  thread!: Thread | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}
