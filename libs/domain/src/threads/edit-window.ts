import { isSignedIn, type Viewer } from '../kernel/index.ts';
import { editLimits } from './thread-limits.ts';

/** What it rests on whether a change of a post is worth a mark. */
export interface PostToMend {
  readonly authorId: string;
  readonly createdAt: Date;
  readonly isAnswer: boolean;
  /** Somebody else has written behind it. */
  readonly isFollowed: boolean;
  /** Posts of its author that stand, of the last days that count for trust; counted as far as is needed. */
  readonly postsOfLate: number;
  /** Its author was suspended in these days. */
  readonly wasSuspended: boolean;
}

const isTrusted = ({ postsOfLate, wasSuspended }: PostToMend): boolean =>
  postsOfLate >= editLimits.trust.posts && !wasSuspended;

/**
 * Until when the viewer mends a post of their own without the mark that says so; null where a change has it from the first.
 * Nobody relies on the post yet: in its first minutes for everyone, and for who is trusted until the next day, unless
 * somebody else has written behind it. It is over at once where the post is the answer.
 */
export function silentUntil(viewer: Viewer, post: PostToMend): Date | null {
  if (!isSignedIn(viewer) || viewer.id !== post.authorId || post.isAnswer) return null;
  const { anyone, trusted } = editLimits.silentMinutes;
  const minutes = isTrusted(post) && !post.isFollowed ? trusted : anyone;
  return new Date(post.createdAt.getTime() + minutes * 60_000);
}
