import { allow, isSignedIn, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { threadPolicy, type PostFacts, type ThreadFacts } from './thread-policy.ts';

/** What is the same for every change of a post: it can be read, and its reader may write. */
function begin(viewer: Viewer, thread: ThreadFacts): Decision {
  const reading = threadPolicy.read(viewer, thread);
  if (!reading.allowed) return reading;
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  return viewer.isSuspended ? refuse('ACCOUNT_SUSPENDED') : allow();
}

const wrote = (viewer: Viewer, { authorId }: Pick<PostFacts, 'authorId'>): boolean =>
  isSignedIn(viewer) && viewer.id === authorId;

/**
 * Changing the text: its author while the thread goes on, whoever moderates there, also where it is closed or hidden, and
 * of one that is written together whoever may reply.
 */
function edit(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const begun = begin(viewer, thread);
  if (!begun.allowed) return begun;
  if (post.isRemoved) return refuse('POST_REMOVED');
  const isModerating = moderates(viewer, thread.clusterId);
  if (!wrote(viewer, post) && !isModerating) {
    if (!post.isShared) return refuse('NOT_THE_AUTHOR');
    const replying = threadPolicy.reply(viewer, thread);
    if (!replying.allowed) return replying;
  }
  if (thread.isInArchive) return refuse('CLUSTER_ARCHIVED');
  if (isModerating) return allow();
  if (post.isHidden) return refuse('POST_HIDDEN');
  return thread.isLocked || thread.isHidden ? refuse('THREAD_LOCKED') : allow();
}

/** Having a post written together, or no more: whoever may change its text as its author or a moderator. */
const share = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision =>
  edit(viewer, thread, { ...post, isShared: false });

/** Whoever changes the words of another says why, unless these are written together. */
const needsReasonToEdit = (viewer: Viewer, post: Pick<PostFacts, 'authorId' | 'isShared'>): boolean =>
  !wrote(viewer, post) && !post.isShared;

/** Taking back what one wrote, also where nobody writes any more. */
function remove(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const begun = begin(viewer, thread);
  if (!begun.allowed) return begun;
  if (!wrote(viewer, post)) return refuse('NOT_THE_AUTHOR');
  if (post.isRemoved) return refuse('POST_REMOVED');
  return post.isHidden ? refuse('POST_HIDDEN') : allow();
}

/** Bringing a removed post back: its author for a day, after that whoever moderates there. */
function restore(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const begun = begin(viewer, thread);
  if (!begun.allowed) return begun;
  if (!post.isRemoved) return refuse('POST_NOT_REMOVED');
  if (!post.comesBackBy) return refuse('POST_REMOVED');
  if (moderates(viewer, thread.clusterId)) return allow();
  if (!wrote(viewer, post)) return refuse('NOT_THE_AUTHOR');
  return post.comesBackBy === 'author' ? allow() : refuse('TOO_LATE');
}

/** Taking the text of an older version from readers, where it had to go. */
const hideVersion = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision => {
  const moderating = threadPolicy.moderate(viewer, thread);
  return moderating.allowed && post.isRemoved ? refuse('POST_REMOVED') : moderating;
};

/** Who reads a version that was hidden: its author and moderators, as a hidden post. */
const readHiddenVersion = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision =>
  threadPolicy.readPost(viewer, thread, { ...post, isHidden: true });

export const editPolicy = { hideVersion, readHiddenVersion, edit, share, needsReasonToEdit, remove, restore };
