import { ApolloProvider, useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { ThreadUpdated } from '../../../gql/browser/ThreadUpdated.ts';
import { browserClient } from '../../../platform/apollo/browser-client.ts';
import { whenLiveAgain } from '../../../platform/apollo/live-again.ts';
import { sentAs } from '../../../platform/apollo/live-socket.ts';
import { refreshPage } from '../../../platform/browser/parts.ts';
import { locale } from '../../../platform/browser/locale.ts';
import { fillInCount, type CountedTemplate } from '../../../platform/islands/fill-in.ts';
import styles from '../components/post.module.css';

export interface LiveRepliesProps {
  threadId: string;
  version: number;
  postCount: number;
  /** False where new posts stand on a later page. */
  isLastPage: boolean;
  /** Where the last page begins, as far as it is known here. */
  lastPage: string;
  newPosts: CountedTemplate;
}

/** Fetches what others post while the page is open, and says once that it came. */
export default function LiveReplies(props: LiveRepliesProps) {
  // On the server there is nobody to tell news to.
  if (typeof window === 'undefined') return <Line {...props} arrived={0} />;
  return (
    <ApolloProvider client={browserClient()}>
      <Listening {...props} />
    </ApolloProvider>
  );
}

function Listening(props: LiveRepliesProps) {
  const [known, setKnown] = useState({ version: props.version, postCount: props.postCount });
  const [arrived, setArrived] = useState(0);
  /** On the last page what came is counted there, so that the reader's own reply is no news. */
  const refresh = async (elsewhere: number): Promise<void> => {
    // The line may be down: the next news bring what was missed.
    const added = await refreshPage().catch(() => null);
    if (added === null) return;
    setArrived((before) => before + (props.isLastPage ? added : elsewhere));
  };
  useSubscription(ThreadUpdated.document, {
    variables: { threadId: props.threadId },
    ...sentAs(ThreadUpdated),
    onData: ({ data: { data } }) => {
      const update = data?.threadUpdated;
      if (!update || update.version <= known.version) return;
      setKnown(update);
      void refresh(Math.max(0, update.postCount - known.postCount));
    },
  });
  useEffect(() => whenLiveAgain(() => void refresh(0)));
  return <Line {...props} arrived={arrived} />;
}

function Line({ arrived, isLastPage, lastPage, newPosts }: LiveRepliesProps & { arrived: number }) {
  const news = arrived > 0 ? fillInCount(newPosts, arrived, locale()) : null;
  return (
    <p className={styles.fresh} role="status">
      {news !== null && (isLastPage ? news : <a href={lastPage}>{news}</a>)}
    </p>
  );
}
