import { allow, problem, refuse, type Decision, type Problem, type Viewer } from '../kernel/index.ts';
import { threadPolicy, type ThreadFacts } from '../threads/index.ts';
import type { PollResults } from './poll-limits.ts';

/** What the rules of a poll rest on, beside its thread's. */
export interface PollFacts {
  readonly results: PollResults;
  readonly isChangeable: boolean;
  /** By the clock of the database. */
  readonly isClosed: boolean;
}

/** Voting, or changing one's vote: whoever may reply, until it closes; once, where votes stand. */
function vote(viewer: Viewer, thread: ThreadFacts, poll: PollFacts, hasVoted: boolean): Decision {
  const replying = threadPolicy.reply(viewer, thread);
  if (!replying.allowed) return replying;
  if (poll.isClosed) return refuse('POLL_CLOSED');
  return hasVoted && !poll.isChangeable ? refuse('VOTE_STANDS') : allow();
}

/** Are the counts shown, to one who has voted or has not? Nobody's role shows more. */
const showsResults = ({ results, isClosed }: PollFacts, hasVoted: boolean): boolean =>
  isClosed || results === 'always' || (results === 'voted' && hasVoted);

interface Ballot {
  /** Ids of all options of the poll. */
  readonly options: readonly string[];
  readonly mostChoices: number;
}

/** What is wrong with a choice; none chosen takes back a vote, and is needed where there is none. */
function checkChoice(chosen: readonly string[], { options, mostChoices }: Ballot, hasVoted: boolean): Problem[] {
  const path = ['input', 'optionIds'];
  if (chosen.length === 0 && !hasVoted) return [problem('REQUIRED', ...path)];
  if (chosen.some((id) => !options.includes(id))) return [problem('NOT_A_VALUE', ...path)];
  return chosen.length > mostChoices ? [{ ...problem('TOO_MANY', ...path), limit: mostChoices }] : [];
}

export const pollPolicy = { vote, showsResults, checkChoice };
