import { threadLimits } from '@cluster-commons/domain/threads';
import { clsx } from 'clsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { threadPageFrom } from '@cluster-commons/paths';
import type { PageThread } from '../page-thread.ts';
import styles from './post.module.css';

const numbersOf = ({ posts }: PageThread) => ({
  first: posts.nodes[0]?.number ?? 1,
  last: posts.nodes.at(-1)?.number ?? 1,
});

/** Posts that come before those on this page. */
export function EarlierPosts({ thread }: { thread: PageThread }) {
  const t = useText();
  const { first } = numbersOf(thread);
  if (!thread.posts.pageInfo.hasPreviousPage) return null;
  return (
    <div className={clsx(layout.row, layout.ends, styles.gap)}>
      <p className={text.muted}>{t('threads.earlier', { first: 1, last: first - 1 })}</p>
      <ButtonLink to={threadPageFrom(thread, Math.max(1, first - threadLimits.postsPerPage))}>
        {t('threads.loadEarlier')}
      </ButtonLink>
    </div>
  );
}

/** Posts that follow those on this page. */
export function LaterPosts({ thread }: { thread: PageThread }) {
  const t = useText();
  const { last } = numbersOf(thread);
  return (
    <div id="later-posts" data-part>
      {thread.posts.pageInfo.hasNextPage && (
        <div className={clsx(layout.row, layout.ends, styles.gap)}>
          <p className={text.muted}>{t('threads.later', { count: Math.max(1, thread.postCount - last) })}</p>
          <ButtonLink to={threadPageFrom(thread, last + 1)}>{t('threads.loadLater')}</ButtonLink>
        </div>
      )}
    </div>
  );
}
