import { Injectable } from '@nestjs/common';
import { pollPolicy, type PollResults } from '@cluster-commons/domain/polls';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import type { ThreadFacts } from '@cluster-commons/domain/threads';
import { flag, instant, integer, json, select, text, texts, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { ability } from '../../platform/graphql/payload.ts';
import type { Poll, PollOwn } from './polls.model.ts';

/** A poll `p`, and the vote of the member `$2` in it. */
const pollRow = {
  closesAt: instant('p.closes_at'),
  isClosed: flag('p.closes_at <= now()'),
  mostChoices: integer('p.most_choices'),
  results: text<PollResults>('p.results'),
  isChangeable: flag('p.is_changeable'),
  voterCount: integer('p.voter_count'),
  options: json<{ id: string; text: string; voteCount: number }[]>(
    `(select json_agg(json_build_object('id', o.id, 'text', o.text, 'voteCount', o.vote_count) order by o.place)
        from poll_option o where o.thread_id = p.thread_id)`,
  ),
  choice: texts(
    `coalesce((select v.option_ids::text[] from poll_vote v where v.thread_id = p.thread_id and v.member_id = $2), '{}')`,
  ),
};
export type PollRow = RowOf<typeof pollRow>;

/** Its words go with those of the opening post: hidden or removed with it. */
const pollOfThread = statement(
  'poll_of_thread',
  `select ${select(pollRow)} from poll p
    where p.thread_id = $1 and exists (select 1 from post o where o.thread_id = p.thread_id and o.number = 1
                                          and o.hidden_at is null and o.removed_at is null and o.deleted_at is null)`,
  pollRow,
);

export const hasVoted = ({ choice }: Pick<PollRow, 'choice'>): boolean => choice.length > 0;

@Injectable()
export class PollQueries {
  constructor(private readonly database: Database) {}

  /**
   * The poll of a thread that the reader has been shown; null where it has none, or its opening post is withheld.
   * @param memberId whose vote it comes with; null for readers as a class
   */
  ofThread(threadId: string, memberId: string | null): Promise<PollRow | null> {
    return this.database.one(pollOfThread, [threadId, memberId]);
  }
}

/** A poll as somebody sees it who has voted, or has not. */
export function pollFrom(row: PollRow, isVoter: boolean): Poll {
  const isShown = pollPolicy.showsResults(row, isVoter);
  return {
    closesAt: row.closesAt,
    isClosed: row.isClosed,
    mostChoices: row.mostChoices,
    results: row.results,
    isChangeable: row.isChangeable,
    voterCount: isShown ? row.voterCount : null,
    options: row.options.map(({ id, text: words, voteCount }) => ({
      id,
      text: words,
      voteCount: isShown ? voteCount : null,
    })),
  };
}

export const ownPollFrom = (viewer: MemberViewer, thread: ThreadFacts, row: PollRow): PollOwn => ({
  poll: pollFrom(row, hasVoted(row)),
  choiceIds: row.choice,
  viewerCan: { vote: ability(pollPolicy.vote(viewer, thread, row, hasVoted(row))) },
});
