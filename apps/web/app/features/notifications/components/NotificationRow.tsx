import { threadPath } from '@cluster-commons/paths';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { pathOf, sentenceOf, type Group, type Item } from '../line.ts';
import { MarkNotificationsForm } from './MarkNotificationsForm.tsx';

/** What is told of a discussion, or one thing by itself, with the way to mark it. */
export function NotificationRow({ group }: { group: Group }) {
  const t = useText();
  const { id, thread, items, count, unreadCount } = group;
  const more = count - items.length;
  const name = thread?.title ?? '';
  return (
    <CountedRow
      counts={
        unreadCount > 0 && (
          <>
            <span className={text.needed}>{t('notifications.unreadCount', { count: unreadCount })}</span>
            <MarkNotificationsForm values={{ ids: id, name }} />
          </>
        )
      }
    >
      {thread && (
        <h3 className={text.title} lang={thread.lang}>
          <Link to={threadPath(thread)}>
            <Written>{thread.title}</Written>
          </Link>
        </h3>
      )}
      <ul className={layout.list}>
        {items.map((item) => (
          <Line key={item.id} item={item} group={group} />
        ))}
      </ul>
      {more > 0 && <p className={text.muted}>{t('notifications.more', { count: more })}</p>}
    </CountedRow>
  );
}

function Line({ item, group }: { item: Item; group: Group }) {
  const t = useText();
  const { actor, post, cluster, othersCount } = item;
  const who = actor?.name ?? t('notifications.somebody');
  const said = (
    <Text
      id={sentenceOf(item)}
      values={{ who: <bdi>{who}</bdi>, others: othersCount, cluster: <bdi>{cluster?.name}</bdi> }}
    />
  );
  return (
    <li className={text.small}>
      <Link to={pathOf(item, group)}>{item.isRead ? said : <b>{said}</b>}</Link>
      {post?.excerpt && (
        <>
          {' '}
          <span lang={post.lang} dir="auto">
            {post.excerpt}
          </span>
        </>
      )}{' '}
      <span className={text.muted}>
        <Moment at={item.at} style="date" isRecent />
      </span>
    </li>
  );
}
