import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { pollPolicy } from '@cluster-commons/domain/polls';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ThreadQueries } from '../threads/index.ts';
import { hasVoted, ownPollFrom, PollQueries } from './poll.queries.ts';
import type { PollOwn } from './polls.model.ts';

/**
 * The vote of `$2` and the counts that it moves, by the difference to the vote that it takes the place of under its
 * row's lock. Voters take the poll before its options, so that no two wait for one another. The page of the thread
 * changes where everybody sees the counts; elsewhere nothing tells that somebody has voted. No row: it stands so
 * already, or the facts have changed.
 */
const writeVote = statement(
  'poll_vote',
  `with f as (
     select p.thread_id, p.is_changeable from poll p join thread t on t.id = p.thread_id
      where p.thread_id = $1 and p.closes_at > now() and t.locked_at is null and t.hidden_at is null
        and not exists (select 1 from cluster k where k.id = t.cluster_id and k.archived_at is not null)
        and (t.visibility = 'public' or exists (
              select 1 from membership ms
               where ms.cluster_id = t.cluster_id and ms.member_id = $2 and ms.left_at is null))
   ), v as (
     insert into poll_vote (thread_id, member_id, option_ids, earlier_option_ids)
     select f.thread_id, $2::uuid, $3::uuid[], '{}' from f
     on conflict (thread_id, member_id) do update
        set option_ids = excluded.option_ids, earlier_option_ids = poll_vote.option_ids, voted_at = now()
      where poll_vote.option_ids <> excluded.option_ids
        and (poll_vote.option_ids = '{}' or (select f.is_changeable from f))
     returning thread_id, option_ids, earlier_option_ids
   ), p as (
     update poll set voter_count = voter_count + (cardinality(v.option_ids) > 0)::int
                                 - (cardinality(v.earlier_option_ids) > 0)::int
       from v where poll.thread_id = v.thread_id
     returning poll.thread_id, poll.results, v.option_ids, v.earlier_option_ids
   ), c as (
     update poll_option o set vote_count = o.vote_count + (o.id = any(p.option_ids))::int
                                         - (o.id = any(p.earlier_option_ids))::int
       from p
      where o.thread_id = p.thread_id and (o.id = any(p.option_ids)) <> (o.id = any(p.earlier_option_ids))
   ), t as (
     update thread set version = version + 1 from p where thread.id = p.thread_id and p.results = 'always'
     returning thread.id, thread.version, thread.post_count
   ), x as (
     ${eventLine({ event: 'poll.counted', id: '$4', payload: threadPayload, from: 't' })}
   )
   select 1 as done from v`,
);

export interface Vote {
  threadId: string;
  /** The vote that shall stand; empty: none. */
  optionIds: readonly string[];
}

@Injectable()
export class VotePoll {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly polls: PollQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Votes, or changes a vote; what stands so already is left as it is. A vote is on no record. */
  async run(viewer: MemberViewer, { threadId, optionIds }: Vote): Promise<Outcome<PollOwn>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const chosen = [...new Set(optionIds)].sort();
    // The facts may change between reading and writing: decide once more, then refuse.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const thread = await this.threads.byId(viewer, threadId);
      const poll = thread?.kind === 'poll' ? await this.polls.ofThread(threadId, viewer.id) : null;
      if (thread === null || poll === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
      const stands = hasVoted(poll) && poll.choice.toSorted().join() === chosen.join();
      if (stands) return done(ownPollFrom(viewer, thread.facts, poll));

      const decision = pollPolicy.vote(viewer, thread.facts, poll, hasVoted(poll));
      if (!decision.allowed) return refused(decision, 'input', 'threadId');
      const ballot = { options: poll.options.map(({ id }) => id), mostChoices: poll.mostChoices };
      const problems = pollPolicy.checkChoice(chosen, ballot, hasVoted(poll));
      if (problems.length > 0) return failed(...problems);

      const written = await this.database.one(writeVote, [threadId, viewer.id, chosen, newId()]);
      const after = written === null ? null : await this.polls.ofThread(threadId, viewer.id);
      if (after !== null) return done(ownPollFrom(viewer, thread.facts, after));
    }
    return failed(problem('THREAD_CHANGED', 'input', 'threadId'));
  }
}
