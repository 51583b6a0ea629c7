import type { Type } from '@nestjs/common';
import { Field, ID, InputType } from '@nestjs/graphql';
import { eachProfileField, type ProfileChanges, type ProfileField } from '@cluster-commons/domain/profiles';
import { typeOfKind } from './member.model.ts';

function boundsOf(field: ProfileField): string[] {
  if (field.kind === 'values') return [`At most ${field.most}`];
  if (field.kind !== 'text') return [];
  const { least, most } = field.limits;
  return [least > 0 ? `${least} to ${most} characters` : `At most ${most} characters`];
}

const descriptionOf = (field: ProfileField): string =>
  `${[field.meaning, ...boundsOf(field)].join('. ')}${field.isKept ? '.' : '; null clears it.'}`;

function inputOfFields(): Type<ProfileChanges> {
  @InputType({ isAbstract: true })
  abstract class Fields {}
  for (const [name, field] of eachProfileField) {
    Field(typeOfKind[field.kind], { nullable: true, description: descriptionOf(field) })(Fields.prototype, name);
  }
  return Fields as unknown as Type<ProfileChanges>;
}

@InputType({ description: 'What a member changes of their profile: what is not given stays as it is.' })
export class UpdateProfileInput extends inputOfFields() {}

@InputType({ description: 'The picture of the viewer.' })
export class ChangePictureInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A picture of the viewer that was brought as AVATAR; null has the initials stand again.',
  })
  fileId!: string | null;
}
