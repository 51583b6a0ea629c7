import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { reactionKinds, reactionLimits, type ReactionKind } from '@cluster-commons/domain/reactions';
import { valuesOf } from '../../platform/graphql/payload.ts';
import { Author } from '../profiles/index.ts';

export const ReactionKindEnum = valuesOf(reactionKinds);
registerEnumType(ReactionKindEnum, {
  name: 'ReactionKind',
  description: 'What a reader says of a post: it is useful, it is the same with them, or they tried it.',
});

@ObjectType({ description: 'How many readers say one thing of a post.' })
export class PostReaction {
  @Field(() => ReactionKindEnum, { description: 'What they say.' })
  kind!: ReactionKind;
  @Field(() => Int, { description: 'How many.' })
  count!: number;
  /** Of which post; not in the schema. */
  postId!: string;
}

@ObjectType({ description: 'How it went with a reader who tried what a post says.' })
export class TriedResult {
  @Field(() => ID, { description: 'Id of the reaction.' })
  id!: string;
  @Field({
    description: `One line of at most ${reactionLimits.result.most} characters, in whatever language they write.`,
  })
  text!: string;
  @Field(() => Date, { description: 'When they said so.' })
  at!: string;
  @Field(() => Author, { description: 'Who tried it.' })
  author!: Author;
}
