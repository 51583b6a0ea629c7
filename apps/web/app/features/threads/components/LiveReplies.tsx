import { useSubscription } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { Link } from '../../../ui/Link.tsx';
import { ThreadUpdatedDocument } from '../../../gql/index.ts';
import { whenLiveAgain } from '../../../platform/apollo/live-again.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { pageStartOf, threadPageFrom } from '../thread-address.ts';
import type { PageThread } from './PostCard.tsx';
import styles from './post.module.css';

/** Fetches what others post while the page is open, and says once that it came. */
export function LiveReplies({ thread }: { thread: PageThread }) {
  const t = useText();
  const { revalidate } = useRevalidator();
  const [arrived, setArrived] = useState(0);
  useSubscription(ThreadUpdatedDocument, {
    variables: { threadId: thread.id },
    onData: ({ data: { data } }) => {
      const update = data?.threadUpdated;
      if (!update || update.version <= thread.version) return;
      const more = update.postCount - thread.postCount;
      if (more > 0) setArrived((before) => before + more);
      void revalidate();
    },
  });
  useEffect(() => whenLiveAgain(() => void revalidate()), [revalidate]);
  const isLastPage = !thread.posts.pageInfo.hasNextPage;
  const news = arrived > 0 ? t('threads.newPosts', { count: arrived }) : null;
  return (
    <p className={styles.fresh} role="status">
      {news !== null &&
        (isLastPage ? news : <Link to={threadPageFrom(thread, pageStartOf(thread.postCount))}>{news}</Link>)}
    </p>
  );
}
