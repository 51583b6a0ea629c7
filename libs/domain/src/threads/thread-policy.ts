import { allow, isSignedIn, isStaff, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { actsOn, type ActOn } from '../moderation/index.ts';
import type { ThreadKind } from './thread-kinds.ts';

/** What the rules of a thread rest on. */
export interface ThreadFacts {
  readonly authorId: string;
  readonly clusterId: string | null;
  readonly visibility: 'public' | 'cluster';
  readonly kind: ThreadKind;
  readonly isLocked: boolean;
  readonly isHidden: boolean;
  /** Its cluster is kept to be read only. */
  readonly isInArchive: boolean;
  /** A question that was asked without a name. */
  readonly isAnonymous: boolean;
}

/** What acts of moderation change in a thread, beside what its rules rest on. */
export interface ModeratedThreadFacts extends ThreadFacts {
  readonly isPinned: boolean;
}

/** What the rules of a post rest on, beside its thread's. */
export interface PostFacts {
  readonly authorId: string;
  readonly number: number;
  readonly isHidden: boolean;
  readonly isRemoved: boolean;
  /** Its text is written together: everybody who may reply changes it. Absent: no. */
  readonly isShared?: boolean;
  /** Whether its author can still bring it back, or staff alone; null or absent where there is nothing to bring back. */
  readonly comesBackBy?: 'author' | 'staff' | null;
}

const belongsTo = (viewer: Viewer, clusterId: string | null): boolean =>
  isSignedIn(viewer) && clusterId !== null && viewer.clusterIds.has(clusterId);

/**
 * May the viewer know that the thread exists? Everyone, for public ones; members and staff, for those of a cluster. A
 * hidden one is still there for its author, who may have removed it.
 */
function read(viewer: Viewer, thread: ThreadFacts): Decision {
  if (moderates(viewer, thread.clusterId)) return allow();
  if (thread.isHidden && !(isSignedIn(viewer) && viewer.id === thread.authorId)) return refuse('NOT_FOUND');
  if (thread.visibility === 'public' || isStaff(viewer)) return allow();
  return belongsTo(viewer, thread.clusterId) ? allow() : refuse('NOT_FOUND');
}

function reply(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = read(viewer, thread);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (thread.visibility === 'cluster' && !belongsTo(viewer, thread.clusterId)) return refuse('NOT_A_MEMBER');
  if (thread.isInArchive) return refuse('CLUSTER_ARCHIVED');
  if (thread.isLocked || thread.isHidden) return refuse('THREAD_LOCKED');
  return allow();
}

/** Only the asker or a moderator of the thread marks the answer. */
function acceptAnswer(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = read(viewer, thread);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (thread.kind !== 'question') return refuse('NOT_A_QUESTION');
  if (viewer.id !== thread.authorId && !moderates(viewer, thread.clusterId)) return refuse('NOT_THE_ASKER');
  return thread.isInArchive ? refuse('CLUSTER_ARCHIVED') : allow();
}

/** A post that can be the answer: a reply that readers see. */
function acceptPost(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const accepting = acceptAnswer(viewer, thread);
  if (!accepting.allowed) return accepting;
  if (post.number === 1) return refuse('ASKING_POST');
  return post.isHidden || post.isRemoved ? refuse('POST_HIDDEN') : allow();
}

/** Any act of moderation: members who moderate the thread's cluster, or the network. */
function moderate(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = read(viewer, thread);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return moderates(viewer, thread.clusterId) ? allow() : refuse('NOT_ALLOWED');
}

/** Does the act change anything as the thread stands? */
const changesThread: Readonly<Record<ActOn<'thread'>, (thread: ModeratedThreadFacts) => boolean>> = {
  pin: ({ isPinned }) => !isPinned,
  unpin: ({ isPinned }) => isPinned,
  lock: ({ isLocked }) => !isLocked,
  unlock: ({ isLocked }) => isLocked,
};

/** The acts of moderation that the viewer may do to a thread now; none for most. */
function moderation(viewer: Viewer, thread: ModeratedThreadFacts): ActOn<'thread'>[] {
  return moderate(viewer, thread).allowed ? actsOn('thread').filter((act) => changesThread[act](thread)) : [];
}

const fitsPost: Readonly<Record<ActOn<'post'>, (post: PostFacts) => Decision>> = {
  hide: ({ isHidden, isRemoved }) => (isHidden || isRemoved ? refuse('POST_HIDDEN') : allow()),
  restore: ({ isHidden }) => (isHidden ? allow() : refuse('POST_NOT_HIDDEN')),
};

function moderatePost(viewer: Viewer, thread: ThreadFacts, post: PostFacts, act: ActOn<'post'>): Decision {
  const moderating = moderate(viewer, thread);
  return moderating.allowed ? fitsPost[act](post) : moderating;
}

/** The acts of moderation that the viewer may do to a post now; none for most. */
const postModeration = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): ActOn<'post'>[] =>
  actsOn('post').filter((act) => moderatePost(viewer, thread, post, act).allowed);

/** Does the viewer see the words of a post? Hidden ones: its author and moderators. Removed ones: nobody. */
function readPost(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const reading = read(viewer, thread);
  if (!reading.allowed) return reading;
  if (post.isRemoved) return refuse('POST_HIDDEN');
  if (!post.isHidden) return allow();
  const isAuthor = isSignedIn(viewer) && viewer.id === post.authorId;
  return isAuthor || moderates(viewer, thread.clusterId) ? allow() : refuse('POST_HIDDEN');
}

interface Place {
  readonly clusterId: string | null;
  readonly visibility: 'public' | 'cluster';
  /** As far as it is known. */
  readonly isInArchive?: boolean;
}

/** Where a new thread is to stand: in a cluster the viewer belongs to, or in the network. */
function open(viewer: Viewer, place: Place): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  if (place.clusterId === null) return place.visibility === 'cluster' ? refuse('CLUSTER_REQUIRED') : allow();
  if (!belongsTo(viewer, place.clusterId)) return refuse('NOT_A_MEMBER');
  return place.isInArchive ? refuse('CLUSTER_ARCHIVED') : allow();
}

export const threadPolicy = {
  read,
  reply,
  acceptAnswer,
  acceptPost,
  moderate,
  moderation,
  moderatePost,
  postModeration,
  readPost,
  open,
};
