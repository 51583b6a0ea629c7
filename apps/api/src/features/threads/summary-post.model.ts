import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { summaryLimits } from '@cluster-commons/domain/threads';
import { Author } from '../profiles/index.ts';

@ObjectType({ description: 'A post that members write together and that sums its thread up.' })
export class SummaryPost {
  @Field(() => ID, { description: 'Id of the post.' })
  postId!: string;
  @Field(() => Int, { description: 'Its number in the thread.' })
  number!: number;
  @Field(() => Int, { description: 'Number of the last post that is in it.' })
  upTo!: number;
  @Field(() => Int, { description: 'How many posts that can be read came behind that one, without itself.' })
  since!: number;
  @Field({ description: 'Language of its text, ISO 639-1.' })
  lang!: string;
  @Field({ description: 'Its text as safe HTML.' })
  html!: string;
  @Field(() => Int, { description: 'Number of this version of its text: 1 where nobody has improved it.' })
  revision!: number;
  @Field(() => Author, { description: 'Who wrote its first version.' })
  author!: Author;
}

@InputType({ description: 'Which post sums a thread up, and how far it reaches.' })
export class SummariseThreadInput {
  @Field(() => ID, { description: 'Id of the thread.' })
  threadId!: string;
  @Field(() => ID, {
    nullable: true,
    description: `Id of the post; null takes the summary away. Threads of ${summaryLimits.posts} posts or more have one.`,
  })
  postId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the last post that is in it, from 1; the one before the post when not given.',
  })
  upTo?: number | null;
}
