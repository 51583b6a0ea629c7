import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { draftFormNames, draftLimits } from '@cluster-commons/domain/drafts';
import { pagedType } from '../../platform/graphql/paging.ts';
import { enumOf, payloadOf, ProblemModel, valuesOf } from '../../platform/graphql/payload.ts';
import { deviceKinds, type DeviceKind } from '../accounts/index.ts';

export const DraftFormEnum = enumOf(draftFormNames);
registerEnumType(DraftFormEnum, {
  name: 'DraftForm',
  description: 'A form whose drafts are kept, by the act that it is sent to.',
});

const DeviceKindEnum = valuesOf(deviceKinds);
registerEnumType(DeviceKindEnum, { name: 'DeviceKind', description: 'A kind of device, as people call it.' });

const keyIs =
  'What it is a draft of: the name of a form, such as `openThread`, or `replyToThread:ID` with the id of the thread, or `openThread:ID` with the id of a draft that was given a time. One draft stands under a key.';

const opensIs = 'When the thread opens by itself; null for a draft that waits for no time.';

@ObjectType({ description: 'What one control of a form held.' })
export class DraftField {
  @Field({ description: 'The name of the control.' })
  name!: string;
  @Field(() => [String], { description: 'What was typed or chosen; several where boxes of one name were ticked.' })
  values!: readonly string[];
}

@InputType({ description: 'What one control of a form holds.' })
export class DraftFieldInput {
  @Field({ description: `The name of the control, at most ${draftLimits.name} characters.` })
  name!: string;
  @Field(() => [String], { description: 'What is typed or chosen; several where boxes of one name are ticked.' })
  values!: string[];
}

@ObjectType({ description: 'What the viewer has begun to write in a form; nobody else sees it.' })
export class Draft {
  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string;
  @Field({ description: keyIs })
  key!: string;
  @Field(() => [DraftField], { description: 'The controls of its form with what they held.' })
  fields!: readonly DraftField[];
  @Field(() => Int, { description: 'Grows with each change: give it when saving or discarding.' })
  version!: number;
  @Field(() => String, { nullable: true, description: 'The device that saved it last, as that device calls itself.' })
  deviceId!: string | null;
  @Field(() => DeviceKindEnum, { nullable: true, description: 'What kind of device saved it last; null when unknown.' })
  device!: DeviceKind | null;
  @Field(() => Date, { description: 'When it was saved last.' })
  updatedAt!: string;
  @Field(() => Date, { nullable: true, description: opensIs })
  opensAt!: string | null;
}

@ObjectType({ description: 'Why a thread did not open at the time that was set.' })
export class NotOpened {
  @Field(() => Date, { description: 'When it was tried.' })
  at!: string;
  @Field(() => ProblemModel, { description: 'Why it could not.' })
  problem!: ProblemModel;
}

@ObjectType({ description: 'The thread that a draft replies to.' })
export class DraftThread {
  @Field(() => ID, { description: 'Id of the thread.' })
  id!: string;
  @Field(() => Int, { description: 'Number in its address.' })
  number!: number;
  @Field({ description: 'Words in its address.' })
  slug!: string;
  @Field({ description: 'Its title.' })
  title!: string;
  @Field({ description: 'Language of the title.' })
  lang!: string;
}

@ObjectType({ description: 'A draft as lists show it.' })
export class DraftSummary {
  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string;
  @Field({ description: keyIs })
  key!: string;
  @Field(() => DraftFormEnum, { description: 'The form it was written in.' })
  form!: string;
  @Field({ description: `Its first words, at most ${draftLimits.excerpt} characters; empty when none are written.` })
  excerpt!: string;
  @Field(() => DraftThread, {
    nullable: true,
    description:
      'The thread it replies to; null for other forms, and where the viewer may not read the thread any more.',
  })
  thread!: DraftThread | null;
  @Field(() => Int, { description: 'Grows with each change: give it when discarding.' })
  version!: number;
  @Field(() => DeviceKindEnum, { nullable: true, description: 'What kind of device saved it last; null when unknown.' })
  device!: DeviceKind | null;
  @Field(() => Date, { description: 'When it was saved last.' })
  updatedAt!: string;
  @Field(() => Date, { nullable: true, description: opensIs })
  opensAt!: string | null;
}

@ObjectType({ description: 'A page of drafts.' })
export class DraftConnection extends pagedType(DraftSummary, 'Draft') {}

@InputType({ description: 'A draft as a form holds it now.' })
export class SaveDraftInput {
  @Field({ description: keyIs })
  key!: string;
  @Field(() => [DraftFieldInput], {
    description: `Its controls, at most ${draftLimits.fields}, with at most ${draftLimits.text} characters in all.`,
  })
  fields!: DraftFieldInput[];
  @Field(() => Int, {
    nullable: true,
    description: 'The version that this one was made of; null or 0 where there was none.',
  })
  version?: number | null;
  @Field(() => String, {
    nullable: true,
    description: `What the device calls itself, at most ${draftLimits.deviceId} characters.`,
  })
  deviceId?: string | null;
}

@InputType({ description: 'A draft to discard, or to have back within a day.' })
export class DiscardDraftInput {
  @Field({ description: keyIs })
  key!: string;
  @Field(() => Int, { description: 'Its version: one that was changed meanwhile stays.' })
  version!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True, as when not given, discards it; false brings it back.',
  })
  discarded?: boolean | null;
}

/** Unlike other payloads it has a value also when it was refused: the newer draft. */
@ObjectType({ description: 'The draft as it stands now, or why it was not saved.' })
export class SaveDraftPayload {
  @Field(() => Draft, {
    nullable: true,
    description: 'As it was saved; with DRAFT_CHANGED the newer one that stays. Null with all other problems.',
  })
  draft!: Draft | null;
  @Field(() => [ProblemModel], { description: 'Why it was refused; empty when it was done.' })
  problems!: ProblemModel[];
}

export const DiscardDraftPayload = payloadOf('DiscardDraft', 'That the draft is gone or back, or why not.', {
  version: { type: () => Int, is: 'The version by which the same mutation undoes it' },
});
