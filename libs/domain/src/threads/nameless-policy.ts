import { allow, isSignedIn, isStaff, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import type { ThreadFacts } from './thread-policy.ts';

/** What it rests on whether a name is shown. */
export type AskedThread = Pick<ThreadFacts, 'authorId' | 'clusterId' | 'isAnonymous'>;

/**
 * What a member writes in the thread stands without their name: all that is by who asked so, since one reply with the name
 * gave them away.
 */
const writesNameless = (authorId: string, thread: AskedThread): boolean =>
  thread.isAnonymous && authorId === thread.authorId;

/** May the viewer know who asked? Of what was asked without a name: who asked, who moderates there, and staff. */
function seeAsker(viewer: Viewer, thread: AskedThread): Decision {
  const isAsker = isSignedIn(viewer) && viewer.id === thread.authorId;
  const isKnown = !thread.isAnonymous || isAsker || moderates(viewer, thread.clusterId) || isStaff(viewer);
  return isKnown ? allow() : refuse('NOT_ALLOWED');
}

/** Is the name under something that this member wrote in the thread withheld from the viewer? */
const withholds = (viewer: Viewer, authorId: string, thread: AskedThread): boolean =>
  writesNameless(authorId, thread) && !seeAsker(viewer, thread).allowed;

/** May the viewer have their name shown after all? Who asked, whatever has become of the question that they can read. */
function showName(viewer: Viewer, thread: AskedThread): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return viewer.id === thread.authorId ? allow() : refuse('NOT_THE_AUTHOR');
}

export const namelessPolicy = { writesNameless, seeAsker, withholds, showName };
