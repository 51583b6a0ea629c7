import { postPath, threadPath, type NumberedThread } from '@cluster-commons/paths';
import { ThreadReadingsDocument, type Reading_ReadingFragment } from '../../gql/index.ts';
import { defineOwnPart, useOwnPart } from '../../platform/pages/own-parts.tsx';
import { UnreadPosts } from './UnreadPosts.tsx';

/** How far the reader has read in a thread. */
export type Reading = Reading_ReadingFragment;

/** Beside each thread: how many posts of it the reader has not seen. */
export const readingPart = defineOwnPart({
  of: 'thread',
  document: ThreadReadingsDocument,
  variables: (ids) => ({ ids: [...ids] }),
  Show: UnreadPosts,
});

/** How far the reader has read in threads of this page; nothing for those in which they have never been. */
export function useReading(): (threadId: string) => Reading | null {
  const found = useOwnPart(readingPart)?.threadReadings ?? [];
  return (threadId) => found.find((reading) => reading.threadId === threadId) ?? null;
}

/** Where a thread of a list is opened: at the first post that the reader has not seen, else at its start. */
export function useWayIn(): (thread: NumberedThread & { id: string }) => string {
  const readingOf = useReading();
  return (thread) => {
    const firstUnread = readingOf(thread.id)?.firstUnread ?? null;
    return firstUnread === null ? threadPath(thread) : postPath(thread, firstUnread);
  };
}
