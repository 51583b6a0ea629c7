import { followingLimits } from '@cluster-commons/domain/following';
import { useEffect } from 'react';
import { MarkRead } from '../../../gql/browser/MarkRead.ts';
import { ask, askLast } from '../../../platform/api/ask.ts';
import { noteChange } from '../../../platform/browser/changes.ts';
import { followSeen, lastSeen } from '../seen.ts';

export interface ReadingMarkProps {
  threadId: string;
  /** Up to where the reader had read when the page was made. */
  readNumber: number;
}

/** Tells the server how far the reader has come: at most every few seconds, and once more as they leave. */
export default function ReadingMark({ threadId, readNumber }: ReadingMarkProps) {
  useEffect(() => {
    let told = readNumber;
    let seen = readNumber;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      if (seen <= told) return;
      told = seen;
      noteChange();
      ask(MarkRead, { input: { threadId, postNumber: seen } }).catch(() => {
        // The line is down: what was seen is told with what is seen next.
        told = readNumber;
      });
    };
    const stop = followSeen((number) => {
      seen = Math.max(seen, number);
      if (seen > told) timer ??= setTimeout(tell, followingLimits.pauseSeconds * 1000);
    });
    const leave = (): void => {
      seen = Math.max(seen, lastSeen());
      if (seen <= told) return;
      told = seen;
      noteChange();
      askLast(MarkRead, { input: { threadId, postNumber: seen } });
    };
    addEventListener('pagehide', leave);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
    };
  }, [threadId, readNumber]);
  return null;
}
