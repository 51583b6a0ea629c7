import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { reactionLimits, type ReactionKind } from '@cluster-commons/domain/reactions';
import { pagedType } from '../../platform/graphql/paging.ts';
import { Ability, payloadOf } from '../../platform/graphql/payload.ts';
import { Author } from '../profiles/index.ts';
import { PostReaction, ReactionKindEnum } from '../threads/index.ts';

@ObjectType({ description: 'What one reader says of a post.' })
export class Reaction {
  @Field(() => ID, { description: 'Id of the reaction.' })
  id!: string;
  @Field(() => ReactionKindEnum, { description: 'What they say.' })
  kind!: ReactionKind;
  @Field(() => String, { nullable: true, description: 'How it went, where they tried it; null for the other kinds.' })
  result!: string | null;
  @Field(() => Date, { description: 'When they said so.' })
  at!: string;
  @Field(() => Author, { description: 'Who says so.' })
  author!: Author;
}

@ObjectType({ description: 'A page of reactions to a post.' })
export class ReactionConnection extends pagedType(Reaction, 'Reaction') {}

@ObjectType({ description: 'What the viewer may do about a post.' })
export class ReactionAbilities {
  @Field(() => Ability, { description: 'React to it, by `react`.' })
  react!: Ability;
}

@ObjectType({ description: 'What is the viewer’s own among the reactions to a post.' })
export class PostReactionsOwn {
  @Field(() => ID, { description: 'Id of the post.' })
  postId!: string;
  @Field(() => [PostReaction], { description: 'How many readers say what; none where its words are withheld.' })
  reactions!: PostReaction[];
  @Field(() => [ReactionKindEnum], { description: 'What the viewer says of it.' })
  kinds!: ReactionKind[];
  @Field(() => String, { nullable: true, description: 'How it went with the viewer, where they tried it.' })
  result!: string | null;
  @Field(() => ReactionAbilities, { description: 'What the viewer may do about it.' })
  viewerCan!: ReactionAbilities;
}

@InputType({ description: 'What the viewer says of a post.' })
export class ReactInput {
  @Field(() => ID, { description: 'The post.' })
  postId!: string;
  @Field(() => ReactionKindEnum, { description: 'What they say.' })
  kind!: ReactionKind;
  @Field(() => Boolean, { nullable: true, description: 'True, as when not given, says it; false takes it off.' })
  isOn?: boolean | null;
  @Field(() => String, {
    nullable: true,
    description: `How it went, for \`TRIED_IT\` alone and needed there: one line of at most ${reactionLimits.result.most} characters.`,
  })
  result?: string | null;
}

export const ReactPayload = payloadOf('React', 'How the reactions to the post stand now, or why not.', {
  post: { type: () => PostReactionsOwn, is: 'What is the viewer’s own among the reactions to the post' },
});
