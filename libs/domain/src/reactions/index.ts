import {
  allow,
  checkLine,
  isSignedIn,
  lineOf,
  problem,
  refuse,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';
import { threadPolicy, type PostFacts, type ThreadFacts } from '../threads/index.ts';

/** What a reader can say of a post with one press, in the order in which it is shown. */
export const reactionKinds = ['useful', 'same_here', 'tried_it'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export const reactionLimits = {
  /** How it went, in one line of so many code points. */
  result: { least: 1, most: 200 },
  /** Of the newest lines so many stand under a post; the others on the page of its reactions. */
  resultsShown: 5,
} as const;

/** Has the viewer reactions at all, to take off? */
function keep(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

/**
 * Whoever reads a thread says so of what others wrote in it and readers see, in a locked one too: nothing is written in it.
 */
function react(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const reading = threadPolicy.read(viewer, thread);
  if (!reading.allowed) return reading;
  const keeping = keep(viewer);
  if (!keeping.allowed) return keeping;
  if (thread.isHidden || post.isHidden || post.isRemoved) return refuse('POST_HIDDEN');
  if (isSignedIn(viewer) && viewer.id === post.authorId) return refuse('OWN_POST');
  return thread.isInArchive ? refuse('CLUSTER_ARCHIVED') : allow();
}

export const reactionPolicy = { keep, react };

/** The line as it is stored; null for kinds that have none. */
export const resultOf = (kind: ReactionKind, result: string | null): string | null =>
  kind === 'tried_it' ? lineOf(result ?? '') : null;

/** Who tried it says in one line how it went; the other kinds say nothing more. */
export function checkResult(kind: ReactionKind, result: string | null): Problem[] {
  const path = ['input', 'result'];
  if (kind === 'tried_it') return checkLine(result ?? '', reactionLimits.result, ...path);
  return lineOf(result ?? '') === '' ? [] : [problem('NOT_A_VALUE', ...path)];
}
