import { Field, ID, ObjectType } from '@nestjs/graphql';

/** Whoever opened something, or who is known as the asker where it stands. */
export type WithheldAs = 'member' | 'asker';

@ObjectType({ description: 'What a page shows of a person beside what they wrote.' })
export class Author {
  @Field(() => ID, { description: 'Id of the member; where the name is withheld, that of what they wrote.' })
  id!: string;
  @Field({ description: 'Unique name in addresses: /members/handle; empty where the name is withheld.' })
  handle!: string;
  @Field({ description: 'The name as the member writes it; of those who left, words that say so.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'What they do, in a line; withheld by members-only profiles.' })
  headline!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166 code of where they work; withheld likewise.' })
  country!: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'File of their picture, at `/files/{id}/small.webp`; null where the initials stand, and withheld likewise.',
  })
  pictureId!: string | null;
  @Field({ description: 'False when the viewer cannot open the profile.' })
  isLinkable!: boolean;
  @Field({ description: 'They have left the network; what they wrote may stay.' })
  isFormer!: boolean;
  /** What one is called whose name is withheld from the viewer; null for all others. Not in the schema. */
  withheldAs!: WithheldAs | null;
}

@ObjectType({ description: 'A cluster as other pages name it.' })
export class ClusterRef {
  @Field(() => ID, { description: 'Id of the cluster.' })
  id!: string;
  @Field({ description: 'Its part of the address: /clusters/slug.' })
  slug!: string;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'ISO 3166 code of its country.' })
  country!: string;
  @Field({ description: 'Kept to be read: nobody joins it or writes in it.' })
  isArchived!: boolean;
}
