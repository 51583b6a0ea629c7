import { useEffect, useRef, useState } from 'react';
import { NewInThreads } from '../../../gql/browser/NewInThreads.ts';
import { ThreadActivity } from '../../../gql/browser/ThreadActivity.ts';
import type { ThreadFilter, ThreadSort } from '../../../gql/index.ts';
import { ask } from '../../../platform/api/ask.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import { useNews } from '../../../platform/live/use-news.ts';
import text from '../../../ui/text.module.css';

export interface ListNewsProps {
  filter: ThreadFilter;
  sort: ThreadSort;
  /** When the page was made, ISO 8601. */
  since: string;
  /** Address of the list as it is then. */
  to: string;
  fresh: CountedTemplate;
}

/** Pause in which news are gathered before it is asked what they are, in milliseconds. */
const pause = 2_000;

/** Says how much has come to the list while it is open, and leads there: the list itself does not move. */
export default function ListNews(props: ListNewsProps) {
  // On the server there is nobody to tell news to.
  return typeof window === 'undefined' ? <Line {...props} count={0} /> : <Listening {...props} />;
}

function Listening(props: ListNewsProps) {
  const { filter, sort, since } = props;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [count, setCount] = useState(0);
  const look = (): void => {
    ask(NewInThreads, { filter, sort, since })
      .then(({ data }) => data && setCount(data.newInThreads))
      // The line is down: the next news bring what was missed.
      .catch(() => undefined);
  };
  useNews(ThreadActivity, {}, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(look, pause);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return <Line {...props} count={count} />;
}

function Line({ count, fresh, to }: ListNewsProps & { count: number }) {
  return (
    <p className={text.fresh} role="status">
      {count > 0 && <a href={to}>{fillInCount(fresh, count, locale())}</a>}
    </p>
  );
}
