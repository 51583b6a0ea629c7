import { Field, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { pollLimits, pollResults, type PollResults, type WrittenPoll } from '@cluster-commons/domain/polls';
import { valuesOf } from '../../platform/graphql/payload.ts';

export const PollResultsEnum = valuesOf(pollResults);
registerEnumType(PollResultsEnum, {
  name: 'PollResults',
  description:
    'When the counts of a poll are shown: at any time, to those who have voted, or to nobody before it is closed. Once it is closed everybody sees them.',
});

const { options, option } = pollLimits;

@InputType({ description: 'What a poll asks.' })
export class PollInput {
  @Field(() => [String], {
    description: `${options.least} to ${options.most} options of at most ${option.most} characters; empty ones are left out.`,
  })
  options!: string[];
  @Field({
    description:
      'What clocks in `zone` show when it closes, such as 2026-12-20T18:00: at least an hour from now, at most a year.',
  })
  closesAt!: string;
  @Field(() => String, { nullable: true, description: 'A time zone, such as Africa/Nairobi; UTC when not given.' })
  zone?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many options one may choose; 1 when not given.' })
  mostChoices?: number | null;
  @Field(() => PollResultsEnum, { nullable: true, description: 'To those who have voted, when not given.' })
  results?: PollResults | null;
  @Field(() => Boolean, { nullable: true, description: 'May a vote be changed and taken back; true when not given.' })
  isChangeable?: boolean | null;
}

export const pollOf = (given: PollInput | null | undefined): WrittenPoll | null =>
  given
    ? {
        options: given.options,
        closesAt: given.closesAt,
        zone: given.zone || 'UTC',
        mostChoices: given.mostChoices ?? 1,
        results: given.results ?? 'voted',
        isChangeable: given.isChangeable ?? true,
      }
    : null;
