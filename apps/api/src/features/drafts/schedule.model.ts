import { Field, InputType, Int } from '@nestjs/graphql';
import { payloadOf } from '../../platform/graphql/payload.ts';
import { OpenThreadInput } from '../threads/index.ts';
import { Draft } from './draft.model.ts';

@InputType({ description: 'A new thread, and when it is to open by itself. Files cannot wait.' })
export class ScheduleThreadInput extends OpenThreadInput {
  @Field({
    description:
      'What clocks in `zone` show when it opens, such as 2026-12-20T18:00: at least five minutes from now, at most 90 days.',
  })
  opensAt!: string;
  @Field(() => String, { nullable: true, description: 'A time zone, such as Africa/Nairobi; UTC when not given.' })
  zone?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The draft that this one takes the place of: one that was given a time before. Null for a new one.',
  })
  key?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version of that draft: one that was changed meanwhile stays.' })
  version?: number | null;
}

@InputType({ description: 'A thread that opens at a time, to be a draft again, or the other way round.' })
export class UnscheduleThreadInput {
  @Field({ description: 'The key of its draft.' })
  key!: string;
  @Field(() => Int, { description: 'The version of its draft: one that was changed meanwhile stays.' })
  version!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True, as when not given, takes its time away; false gives it the time back that it had.',
  })
  unscheduled?: boolean | null;
}

export const ScheduleThreadPayload = payloadOf(
  'ScheduleThread',
  'The draft of the thread that waits for its time, or why there is none.',
  { draft: { type: () => Draft, is: 'The draft; with DRAFT_CHANGED the newer one that stands instead.' } },
);

export const UnscheduleThreadPayload = payloadOf('UnscheduleThread', 'The draft, or why nothing was changed.', {
  draft: { type: () => Draft, is: 'The draft as it stands now.' },
});
