import { allow, isSignedIn, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { kindPolicy } from './kind-policy.ts';
import { threadPolicy, type ThreadFacts } from './thread-policy.ts';

/** A thread whose head may be changed. */
export interface ChangingThread extends ThreadFacts {
  /** Others than its author have written in it. */
  readonly hasReplies: boolean;
  readonly isAnswered: boolean;
}

/** Where a thread shall stand, and what it shall be, from now on. */
export interface ThreadChange {
  readonly kind: ThreadFacts['kind'];
  readonly clusterId: string | null;
  readonly visibility: ThreadFacts['visibility'];
  /** Of the cluster it shall stand in, as far as that is known. */
  readonly isInArchive?: boolean;
}

/** Its title, tags, kind, language and place: its author while it goes on, and whoever moderates where it stands. */
function change(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = threadPolicy.read(viewer, thread);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  const isModerating = moderates(viewer, thread.clusterId);
  if (viewer.id !== thread.authorId && !isModerating) return refuse('NOT_THE_AUTHOR');
  if (thread.isInArchive) return refuse('CLUSTER_ARCHIVED');
  return !isModerating && (thread.isLocked || thread.isHidden) ? refuse('THREAD_LOCKED') : allow();
}

/** Is somebody reading the thread afterwards who could not before? */
const isOpenedUp = (thread: ThreadFacts, to: ThreadChange): boolean =>
  thread.visibility === 'cluster' && (to.visibility === 'public' || to.clusterId !== thread.clusterId);

/**
 * Whether it may become so. What others wrote for the members of a cluster is shown to nobody else by its author alone;
 * whoever moderates there answers for it.
 */
function changeTo(viewer: Viewer, thread: ChangingThread, to: ThreadChange): Decision {
  const changing = change(viewer, thread);
  if (!changing.allowed) return changing;
  if (to.clusterId !== thread.clusterId) {
    const moving = threadPolicy.open(viewer, to);
    if (!moving.allowed && !(moving.reason === 'NOT_A_MEMBER' && moderates(viewer, to.clusterId))) return moving;
    if (to.isInArchive) return refuse('CLUSTER_ARCHIVED');
  }
  if (to.clusterId === null && to.visibility === 'cluster') return refuse('CLUSTER_REQUIRED');
  const becoming = kindPolicy.become(viewer, thread, to);
  if (!becoming.allowed) return becoming;
  if (thread.isAnonymous && to.kind !== 'question') return refuse('ONLY_QUESTIONS');
  if (thread.isAnswered && to.kind !== 'question') return refuse('HAS_ANSWER');
  if (isOpenedUp(thread, to) && thread.hasReplies && !moderates(viewer, thread.clusterId))
    return refuse('OTHERS_WROTE');
  return allow();
}

export const threadChangePolicy = { change, changeTo };
