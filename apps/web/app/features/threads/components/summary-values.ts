import type { FieldValues } from '../../../platform/forms/form-state.ts';
import type { PageThread } from '../page-thread.ts';

/** What a form says that has a post sum its discussion up (null: none), with how it is, for the way back. */
export const summaryValues = (
  { id, summary }: PageThread,
  post: { id: string; number: number } | null,
  upTo = post === null ? undefined : Math.max(1, post.number - 1),
): FieldValues => ({
  threadId: id,
  postId: post?.id ?? '',
  upTo: upTo === undefined ? '' : String(upTo),
  before: summary?.postId ?? '',
  reached: summary === null ? '' : String(summary.upTo),
});
