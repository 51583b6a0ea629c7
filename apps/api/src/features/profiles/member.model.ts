import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProfileFacts } from '@cluster-commons/domain/profiles';
import { ClusterRef } from './author.model.ts';

@ObjectType({ isAbstract: true })
abstract class MemberFields {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;
  @Field({ description: 'Unique name in addresses: /members/handle.' })
  handle!: string;
  @Field({ description: 'The name as the member writes it.' })
  name!: string;
  @Field({ description: 'What they do, in a line; empty when not said.' })
  headline!: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166 code of where they work; null when not said.' })
  country!: string | null;
  @Field({ description: 'The organisation they work for; empty when not said.' })
  organisation!: string;
  @Field(() => [String], { description: 'ISIC Rev.4 divisions they know, for example 15.' })
  sectors!: string[];
  @Field(() => [String], { description: 'What they can help with, codes of the vocabulary of expertise.' })
  expertise!: string[];
  @Field(() => [String], { description: 'Languages they write in, ISO 639-1.' })
  languages!: string[];
  @Field(() => [ClusterRef], { description: 'The clusters they belong to, by name.' })
  clusters!: ClusterRef[];
  @Field(() => Int, { description: 'How many posts they have written.' })
  postCount!: number;
  @Field(() => Date, { nullable: true, description: 'When they last posted; null when they never did.' })
  lastPostedAt!: string | null;
  @Field(() => Date, { description: 'When they joined the network.' })
  joinedAt!: string;
}

@ObjectType({ description: 'A row of the directory.' })
export class MemberSummary extends MemberFields {}

@ObjectType({ description: 'A member, as their page shows them.' })
export class Member extends MemberFields {
  @Field({ description: 'About themself, in plain text; empty when not said.' })
  about!: string;
  @Field({ description: 'Only signed-in members see this profile.' })
  isMembersOnly!: boolean;
  @Field({ description: 'Brought along from another site; nobody signs in as this member.' })
  isImported!: boolean;
  /** What the rules rest on; not in the schema. */
  facts!: ProfileFacts;
}
