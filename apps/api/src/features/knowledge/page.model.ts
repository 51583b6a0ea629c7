import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PageSection } from '@cluster-commons/domain/knowledge';

export const PageSectionEnum = {
  ABOUT: 'about',
  APPROACH: 'approach',
  LIBRARY: 'library',
  NETWORK: 'network',
} as const;
registerEnumType(PageSectionEnum, {
  name: 'PageSection',
  description: 'About Clusters, The Approach, Training & Resources, Network of Practitioners.',
});

@ObjectType({ description: 'A knowledge page as lists show it.' })
export class PageSummary {
  @Field(() => PageSectionEnum, { description: 'The section it stands in.' })
  section!: PageSection;
  @Field({ description: 'Its part of the address.' })
  slug!: string;
  @Field({ description: 'Language of the texts sent, ISO 639-1.' })
  lang!: string;
  @Field({ description: 'True when the asked language is missing and English is sent.' })
  isFallback!: boolean;
  @Field({ description: 'Title.' })
  title!: string;
  @Field({ description: 'What it is about, in a sentence.' })
  summary!: string;
  @Field(() => Int, { description: 'Place in its section, from 1.' })
  position!: number;
}

@ObjectType({ description: 'A heading inside a page.' })
export class PageHeading {
  @Field({ description: 'Fragment of its address.' })
  id!: string;
  @Field({ description: 'Its words.' })
  text!: string;
}

@ObjectType({ description: 'A knowledge page.' })
export class Page extends PageSummary {
  @Field(() => ID, { description: 'Id of the page in this language.' })
  id!: string;
  @Field(() => [String], { description: 'Languages the page exists in.' })
  languages!: string[];
  @Field({ description: 'The text as safe HTML.' })
  html!: string;
  @Field(() => [PageHeading], { description: 'Its headings, for a table of contents.' })
  headings!: PageHeading[];
  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;
  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: string;
  @Field(() => [PageSummary], { description: 'The pages of its section, itself among them, in reading order.' })
  siblings!: PageSummary[];
}
