import type { Type } from '@nestjs/common';
import { Field, ID, Int, IntersectionType, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import {
  eachProfileField,
  type ProfileFacts,
  type ProfileField,
  type ProfileValues,
} from '@cluster-commons/domain/profiles';
import { ClusterRef } from './author.model.ts';

/** What a field of the profile is in the schema, by its kind. */
export const typeOfKind: Record<ProfileField['kind'], ReturnTypeFunc> = {
  text: () => String,
  value: () => String,
  values: () => [String],
  flag: () => Boolean,
};

function descriptionOf({ kind, meaning, isKept }: ProfileField): string {
  if (isKept) return `${meaning}.`;
  return kind === 'value' ? `${meaning}; null when not said.` : `${meaning}; empty when not said.`;
}

function fieldsShown<Shown extends ProfileField['shown']>(shown: Shown): Type<ProfileValues<Shown>> {
  @ObjectType({ isAbstract: true })
  abstract class Fields {}
  for (const [name, field] of eachProfileField.filter(([, each]) => each.shown === shown)) {
    const options = { nullable: field.kind === 'value', description: descriptionOf(field) };
    Field(typeOfKind[field.kind], options)(Fields.prototype, name);
  }
  return Fields as unknown as Type<ProfileValues<Shown>>;
}

@ObjectType({ description: 'A row of the directory.' })
export class MemberSummary extends fieldsShown('listed') {
  @Field(() => ID, { description: 'Id of the member.' })
  id!: string;
  @Field({ description: 'Unique name in addresses: /members/handle.' })
  handle!: string;
  @Field(() => [ClusterRef], { description: 'The clusters they belong to, by name.' })
  clusters!: ClusterRef[];
  @Field(() => Int, { description: 'How many posts they have written.' })
  postCount!: number;
  @Field(() => Date, { nullable: true, description: 'When they last posted; null when they never did.' })
  lastPostedAt!: string | null;
  @Field(() => Date, { description: 'When they joined the network.' })
  joinedAt!: string;
}

@ObjectType({ description: 'A member, as their page shows them.' })
export class Member extends IntersectionType(MemberSummary, fieldsShown('profile')) {
  @Field({ description: 'Brought along from another site; nobody signs in as this member.' })
  isImported!: boolean;
  @Field(() => ID, {
    nullable: true,
    description: 'File of their picture, at `/files/{id}/large.webp`; null where the initials stand.',
  })
  pictureId!: string | null;
  /** What the rules rest on; not in the schema. */
  facts!: ProfileFacts;
}
