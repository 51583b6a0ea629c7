import { Island } from '../../platform/islands/Island.tsx';
import { useViewer } from '../../platform/session/frame.ts';
import ReadingMark from './islands/ReadingMark.tsx';
import { MarkReadForm } from './MarkReadForm.tsx';
import type { Reading } from './reading.ts';

interface ReadingToolsProps {
  threadId: string;
  /** How far the reader had read when the page was made; null where they had never been there. */
  reading: Reading | null;
  /** Number of the last post of the page. */
  lastHere: number;
}

/** Keeps how far the reader comes on the page of a thread, and sets it back where they want that. */
export function ReadingTools({ threadId, reading, lastHere }: ReadingToolsProps) {
  const viewer = useViewer();
  if (viewer === null || viewer.suspension !== null) return null;
  // Where something was told that is unread, seeing it once more tells it: it may be of a post that was read before.
  const known = viewer.unreadNotifications > 0 ? 0 : (reading?.readNumber ?? 0);
  const wasUnread = reading !== null && reading.firstUnread !== null;
  return (
    <>
      <Island name="reading-mark" of={ReadingMark} isLater props={{ threadId, readNumber: known }} />
      <div id="mark-unread" data-part>
        <MarkReadForm
          values={{
            threadId,
            postNumber: String(wasUnread ? reading.readNumber : Math.max(0, lastHere - 1)),
            exact: 'true',
            before: String(lastHere),
          }}
        />
      </div>
    </>
  );
}
