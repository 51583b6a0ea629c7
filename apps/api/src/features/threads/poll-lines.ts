import { closingOf, optionsOf, type WrittenPoll } from '@cluster-commons/domain/polls';

interface PollSql {
  /** SQL of the id of the thread. */
  thread: string;
  /** The parameter that `pollValue` fills. */
  poll: string;
  /** Where the thread comes from: without a row no poll is made. */
  from: string;
}

/** The parts of a statement that write the poll of a thread with it; none where the value is null. */
export const pollLines = ({ thread, poll, from }: PollSql): string => `pl as (
     insert into poll (thread_id, closes_at, most_choices, results, is_changeable)
     select ${thread}, d.closes_at, d.most_choices, d.results, d.is_changeable
       from ${from}, jsonb_to_record(${poll}::jsonb) as d(closes_at timestamptz, most_choices integer,
                                                          results poll_results, is_changeable boolean)
      where ${poll}::jsonb is not null
   ), po as (
     insert into poll_option (thread_id, place, text)
     select ${thread}, d.place, d.text
       from ${from}, jsonb_array_elements_text(${poll}::jsonb -> 'options') with ordinality as d(text, place)
   )`;

/** The value of their parameter, of a poll that has been checked. */
export const pollValue = (poll: WrittenPoll | null): string | null =>
  poll === null
    ? null
    : JSON.stringify({
        closes_at: closingOf(poll),
        most_choices: poll.mostChoices,
        results: poll.results,
        is_changeable: poll.isChangeable,
        options: optionsOf(poll),
      });
