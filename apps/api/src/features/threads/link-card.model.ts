import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ThreadKind } from '@cluster-commons/domain/threads';
import { valuesOf } from '../../platform/graphql/payload.ts';
import { ThreadKindEnum } from './thread.model.ts';

const kinds = ['thread', 'cluster', 'member'] as const;
export type LinkCardKind = (typeof kinds)[number];

export const LinkCardKindEnum = valuesOf(kinds);
registerEnumType(LinkCardKindEnum, { name: 'LinkCardKind', description: 'What a card is of.' });

@ObjectType({
  description:
    'What a link of a text leads to, where it stands alone in its paragraph and everybody may read what is there.',
})
export class LinkCard {
  @Field({ description: 'The paragraph of the `html` of posts that it may stand for.' })
  markup!: string;
  @Field({ description: 'Where the link leads, as it was written.' })
  href!: string;
  @Field(() => LinkCardKindEnum, { description: 'What is there.' })
  kind!: LinkCardKind;
  @Field({ description: 'Title of the thread, or name of the cluster or member.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Language of a title, ISO 639-1; null for names.' })
  lang!: string | null;
  @Field(() => ThreadKindEnum, { nullable: true, description: 'The kind of a thread; null for others.' })
  threadKind!: ThreadKind | null;
  @Field(() => String, { nullable: true, description: 'The cluster that a thread stands in; null for others.' })
  clusterName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who opened a thread; null for others, where they left, and where they asked without their name.',
  })
  authorName!: string | null;
  @Field(() => String, { nullable: true, description: 'Country of a cluster or member, ISO 3166-1; null for others.' })
  country!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many posts a thread has, or members a cluster; null for members.',
  })
  count!: number | null;
}
