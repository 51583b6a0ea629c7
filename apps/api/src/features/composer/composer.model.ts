import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { valuesOf } from '../../platform/graphql/payload.ts';

const kinds = ['member', 'cluster', 'thread'] as const;
export type SuggestionKind = (typeof kinds)[number];

export const SuggestionKindEnum = valuesOf(kinds);
registerEnumType(SuggestionKindEnum, {
  name: 'SuggestionKind',
  description: 'A member, everyone in a cluster of the viewer, or a thread.',
});

@ObjectType({ description: 'What completes a name that is being written.' })
export class MentionSuggestion {
  @Field(() => SuggestionKindEnum, { description: 'What it names.' })
  kind!: SuggestionKind;

  @Field({ description: 'What stands in the text then: `@handle`, `@slug` of a cluster, `#number` of a thread.' })
  written!: string;

  @Field({ description: 'Name of the member or cluster, or title of the thread.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What a member says of themself in a line; null for others.' })
  headline!: string | null;

  @Field({ description: 'The member has written in the thread that was named.' })
  isInThread!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many are in the cluster; null for others.' })
  memberCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Language of the title, ISO 639-1; null for others.' })
  lang!: string | null;
}

@ObjectType({ description: 'A tag that completes one that is being written.' })
export class TagSuggestion {
  @Field({ description: 'As it is stored, lower case, words joined by hyphens.' })
  tag!: string;

  @Field({ description: 'Its name in the language of the request, where the vocabulary has it; else as it is stored.' })
  name!: string;

  @Field(() => Int, {
    description: 'How many of the discussions with the latest posts have it, of those that the viewer may read.',
  })
  threadCount!: number;
}
