import { postPath } from '@cluster-commons/paths';
import type { ThreadReadingsQuery } from '../../gql/index.ts';
import { useText } from '../../platform/i18n/text-context.tsx';
import type { Things } from '../../platform/pages/own-parts.tsx';
import text from '../../ui/text.module.css';
import styles from './following.module.css';

interface UnreadPostsProps {
  thing: Things['thread'];
  found: ThreadReadingsQuery;
}

/** How many posts of a thread the reader has not seen, and the way to the first of them; nothing where there are none. */
export function UnreadPosts({ thing: thread, found: { threadReadings } }: UnreadPostsProps) {
  const t = useText();
  const reading = threadReadings?.find(({ threadId }) => threadId === thread.id);
  const { unreadCount = 0, firstUnread = null } = reading ?? {};
  return (
    <span id={`unread-${thread.id}`} className={styles.unread} data-part>
      {firstUnread !== null && (
        <a className={text.needed} href={postPath(thread, firstUnread)}>
          {t('following.new', { count: unreadCount })}
        </a>
      )}
    </span>
  );
}
