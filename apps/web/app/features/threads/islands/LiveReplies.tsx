import { postPath, type NumberedThread } from '@cluster-commons/paths';
import { useRef, useState } from 'react';
import { NewPosts } from '../../../gql/browser/NewPosts.ts';
import { ThreadUpdated } from '../../../gql/browser/ThreadUpdated.ts';
import { ask } from '../../../platform/api/ask.ts';
import { useNews } from '../../../platform/live/use-news.ts';
import { refreshPage } from '../../../platform/browser/parts.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import text from '../../../ui/text.module.css';

export interface LiveRepliesProps {
  threadId: string;
  version: number;
  /** For the way to a post. */
  thread: NumberedThread;
  /** Number of the last post that the reader had when the page was made. */
  since: number;
  newPosts: CountedTemplate;
}

interface Arrived {
  count: number;
  /** Number of the first post that came. */
  first: number | null;
}

const nothing: Arrived = { count: 0, first: null };

/** Fetches what others post while the page is open, and says once how much came since it was opened. */
export default function LiveReplies(props: LiveRepliesProps) {
  // On the server there is nobody to tell news to.
  if (typeof window === 'undefined') return <Line {...props} arrived={nothing} />;
  return <Listening {...props} />;
}

function Listening(props: LiveRepliesProps) {
  const { threadId, since } = props;
  const version = useRef(props.version);
  const turn = useRef(0);
  const [arrived, setArrived] = useState(nothing);
  /** The server counts, without what the reader wrote, here or elsewhere; asked twice it says the same. */
  const refresh = async (): Promise<void> => {
    const mine = (turn.current += 1);
    try {
      await refreshPage();
      const { data } = await ask(NewPosts, { threadId, since });
      if (mine === turn.current && data?.newPosts) setArrived(data.newPosts);
    } catch {
      // The line is down: the next news bring what was missed.
    }
  };
  useNews(ThreadUpdated, { threadId }, (news) => {
    const update = news?.threadUpdated;
    if (update && update.version <= version.current) return;
    version.current = update?.version ?? version.current;
    void refresh();
  });
  return <Line {...props} arrived={arrived} />;
}

function Line({ arrived: { count, first }, thread, newPosts }: LiveRepliesProps & { arrived: Arrived }) {
  return (
    <p className={text.fresh} role="status">
      {first !== null && <a href={postPath(thread, first)}>{fillInCount(newPosts, count, locale())}</a>}
    </p>
  );
}
