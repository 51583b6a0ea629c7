import { threadLimits } from '@cluster-commons/domain/threads';
import { useEffect, useRef, useState } from 'react';
import { TellWriting } from '../../gql/browser/TellWriting.ts';
import { ThreadWriting } from '../../gql/browser/ThreadWriting.ts';
import { ask } from '../../platform/api/ask.ts';
import { useNews } from '../../platform/live/use-news.ts';

const { toldEverySeconds, shownSeconds } = threadLimits.writing;

/** Tells others that this reader writes a reply, at most every few seconds; where the line is down nobody is told. */
function useTellWriting(threadId: string): void {
  useEffect(() => {
    let toldAt = -Infinity;
    const typed = ({ target, timeStamp }: Event): void => {
      if (!(target instanceof HTMLTextAreaElement) || target.form?.dataset['act'] !== 'replyToThread') return;
      if (timeStamp - toldAt < toldEverySeconds * 1000) return;
      toldAt = timeStamp;
      ask(TellWriting, { input: { threadId } }).catch(() => undefined);
    };
    document.addEventListener('input', typed);
    return () => document.removeEventListener('input', typed);
  }, [threadId]);
}

/** Whether somebody else writes a reply to the thread now, which tells them the same of this reader. */
export function useWriting(threadId: string): boolean {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isWriting, setWriting] = useState(false);
  useTellWriting(threadId);
  useNews(ThreadWriting, { threadId }, (news) => {
    if (news === null) return;
    setWriting(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWriting(false), shownSeconds * 1000);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return isWriting;
}
