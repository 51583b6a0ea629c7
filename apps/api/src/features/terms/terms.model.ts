import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { termsKinds, termsLimits, type TermsKind } from '@cluster-commons/domain/terms';
import { payloadOf, valuesOf } from '../../platform/graphql/payload.ts';

const TermsKindEnum = valuesOf(termsKinds);
registerEnumType(TermsKindEnum, {
  name: 'TermsKind',
  description: 'How people treat one another; what members agree to; what becomes of their data.',
});
export { TermsKindEnum };

@ObjectType({ description: 'A version of a text, as a list names it.' })
export class TermsVersion {
  @Field(() => Int, { description: 'From 1.' })
  version!: number;
  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: string;
  @Field({ description: 'What was new in it, in the language of who wrote it; empty for the first one.' })
  changes!: string;
}

@ObjectType({ description: 'A text in one language.' })
export class TermsBody {
  @Field({ description: 'Language, ISO 639-1.' })
  lang!: string;
  @Field({ description: 'The text as Markdown.' })
  body!: string;
}

@ObjectType({ description: 'A text that the network gives itself.' })
export class TermsText extends TermsVersion {
  @Field(() => TermsKindEnum, { description: 'Which of the texts.' })
  kind!: TermsKind;
  @Field({ description: 'Language of what is sent, ISO 639-1: the asked one, else English.' })
  lang!: string;
  @Field({ description: 'The text as safe HTML.' })
  html!: string;
  @Field({ description: 'No newer version is published.' })
  isCurrent!: boolean;
  @Field(() => [TermsVersion], { description: 'All versions, the newest first.' })
  versions!: TermsVersion[];
  @Field(() => [TermsBody], { description: 'This version in all its languages, as it was written.' })
  bodies!: TermsBody[];
}

@ObjectType({ description: 'What a member agrees to, and whether they did.' })
export class Consent {
  @Field(() => TermsKindEnum, { description: 'Which of the texts.' })
  kind!: TermsKind;
  @Field(() => Int, { description: 'The version that holds now.' })
  version!: number;
  @Field({ description: 'What is new in it; empty for the first one.' })
  changes!: string;
  @Field(() => Int, { nullable: true, description: 'The latest version that the viewer agreed to; null for none.' })
  agreedVersion!: number | null;
  @Field(() => Date, { nullable: true, description: 'When they did.' })
  agreedAt!: string | null;
}

@InputType({ description: 'The versions that the viewer has before them.' })
export class AgreeToTermsInput {
  @Field(() => Int, { description: 'Version of the terms.' })
  termsVersion!: number;
  @Field(() => Int, { description: 'Version of the data policy.' })
  dataPolicyVersion!: number;
}

const inLanguage = `at most ${termsLimits.body.most} characters of Markdown; left out or empty, readers of this language are shown English.`;

@InputType({ description: 'A new version of a text.' })
export class PublishTermsInput {
  @Field(() => TermsKindEnum, { description: 'Which of the texts.' })
  kind!: TermsKind;
  @Field(() => Int, { description: 'The version that it comes after, so that two who write at once notice.' })
  baseVersion!: number;
  @Field({ description: `What is new, for those who agreed before: at most ${termsLimits.changes.most} characters.` })
  changes!: string;
  @Field({ description: `In English: ${termsLimits.body.least} to ${termsLimits.body.most} characters of Markdown.` })
  en!: string;
  @Field(() => String, { nullable: true, description: `In French: ${inLanguage}` })
  fr?: string | null;
  @Field(() => String, { nullable: true, description: `In Spanish: ${inLanguage}` })
  es?: string | null;
  @Field(() => String, { nullable: true, description: `In Arabic: ${inLanguage}` })
  ar?: string | null;
}

export const AgreeToTermsPayload = payloadOf('AgreeToTerms', 'What the viewer has agreed to, or why not.', {
  consents: { type: () => [Consent], is: 'All that members agree to' },
});
export const PublishTermsPayload = payloadOf('PublishTerms', 'The new version, or why not.', {
  terms: { type: () => TermsText, is: 'The text as it holds now' },
});
