import { allow, isSignedIn, moderates, refuse, type Decision, type Viewer } from '../kernel/index.ts';
import { editPolicy } from './edit-policy.ts';
import type { PostFacts, ThreadFacts } from './thread-policy.ts';

/** Posts that a thread has before it can have a summary: one page of them. */
export const summaryLimits = { posts: 20 } as const;

/** Whether a thread is so long that a summary helps. */
export const isLong = (postCount: number): boolean => postCount >= summaryLimits.posts;

/**
 * Having a post sum its thread up, or no more: its author and whoever moderates there, with which it is written together,
 * and who opened the thread, where it is so already.
 */
function mark(viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision {
  const editing = editPolicy.edit(viewer, thread, post);
  if (!editing.allowed) return editing;
  if (post.number === 1) return refuse('OPENING_POST');
  if (post.isHidden) return refuse('POST_HIDDEN');
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  const mayShare = viewer.id === post.authorId || moderates(viewer, thread.clusterId);
  return mayShare || viewer.id === thread.authorId ? allow() : refuse('NOT_THE_AUTHOR');
}

/** Saying up to which post the summary reaches: whoever may improve its text. */
const extend = (viewer: Viewer, thread: ThreadFacts, post: PostFacts): Decision =>
  editPolicy.edit(viewer, thread, post);

export const summaryPolicy = { mark, extend };
