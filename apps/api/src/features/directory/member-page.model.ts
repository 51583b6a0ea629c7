import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Ability } from '../../platform/graphql/payload.ts';

@ObjectType({ description: 'A post as the page of its author names it.' })
export class MemberPost {
  @Field(() => Int, { description: 'Number of the thread in its address.' })
  threadNumber!: number;
  @Field({ description: 'Readable part of that address.' })
  threadSlug!: string;
  @Field({ description: 'Title of the thread.' })
  threadTitle!: string;
  @Field({ description: 'Language of the title, ISO 639-1.' })
  threadLang!: string;
  @Field(() => Int, { description: 'Number of the post in the thread.' })
  postNumber!: number;
  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: string;
  @Field({ description: 'Its first words, as plain text.' })
  excerpt!: string;
}

@ObjectType({ description: 'What the viewer may do with a member.' })
export class MemberAbilities {
  @Field(() => Ability, { description: 'Ask them to connect.' })
  connect!: Ability;
  @Field(() => Ability, { description: 'Change the profile.' })
  edit!: Ability;
}
