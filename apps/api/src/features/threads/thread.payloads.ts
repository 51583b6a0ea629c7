import { Field, ObjectType } from '@nestjs/graphql';
import { ProblemModel } from '../../platform/graphql/payload.ts';
import { Post } from './post.model.ts';
import { Thread } from './thread.model.ts';

const problems = 'Why it was refused; empty when it was done.';

@ObjectType({ description: 'The opened thread, or why not.' })
export class OpenThreadPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when refused.' })
  thread!: Thread | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The written reply, or why not.' })
export class ReplyToThreadPayload {
  @Field(() => Post, { nullable: true, description: 'The reply; null when refused.' })
  post!: Post | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}

@ObjectType({ description: 'The thread with its answer, or why not.' })
export class AcceptAnswerPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when refused.' })
  thread!: Thread | null;
  @Field(() => [ProblemModel], { description: problems })
  problems!: ProblemModel[];
}
