import type { Type } from '@nestjs/common';
import { Field, InputType, type ReturnTypeFunc } from '@nestjs/graphql';
import {
  eachProfileField,
  type ProfileChanges,
  type ProfileField,
  type ProfileFieldName,
} from '@cluster-commons/domain/profiles';

/** What each field is, for the schema; its bounds are added from the list of fields. */
const meanings: Record<ProfileFieldName, string> = {
  name: 'The name as colleagues would write it',
  headline: 'What they do, in a line.',
  about: 'About themself, plain text.',
  country: 'ISO 3166 code of where they work',
  organisation: 'Organisation they work for.',
  sectors: 'ISIC Rev.4 divisions they know.',
  expertise: 'Codes of what they can help with.',
  languages: 'Languages they write in, ISO 639-1.',
  locale: 'Language of the interface and of mails: en, fr, es or ar.',
  isMembersOnly: 'Show the profile to signed-in members only.',
};

const typeOf: Record<ProfileField['kind'], ReturnTypeFunc> = {
  text: () => String,
  value: () => String,
  values: () => [String],
  flag: () => Boolean,
};

function descriptionOf(name: ProfileFieldName, field: ProfileField): string {
  const meaning = meanings[name];
  if (field.kind === 'text') {
    const { least, most } = field.limits;
    return field.isKept
      ? `${meaning}, ${least} to ${most} characters, any script.`
      : `${meaning} At most ${most} characters; null clears it.`;
  }
  if (field.kind === 'values') return `${meaning} At most ${field.most}; null clears it.`;
  return field.isKept ? meaning : `${meaning}; null clears it.`;
}

function inputOfFields(): Type<ProfileChanges> {
  @InputType({ isAbstract: true })
  abstract class Fields {}
  for (const [name, field] of eachProfileField) {
    Field(typeOf[field.kind], { nullable: true, description: descriptionOf(name, field) })(Fields.prototype, name);
  }
  return Fields as unknown as Type<ProfileChanges>;
}

@InputType({ description: 'What a member changes of their profile: what is not given stays as it is.' })
export class UpdateProfileInput extends inputOfFields() {}
