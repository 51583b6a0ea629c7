import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import {
  clusterPath,
  followingPath,
  memberPath,
  postPath,
  threadPath,
  threadsPath,
  withQuery,
} from '@cluster-commons/paths';
import type { ForYouRow_ItemFragment, HomeOwnQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Pager } from '../../../platform/pages/Pager.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ThreadRow } from '../../threads/index.ts';

interface ForYouListProps {
  list: NonNullable<HomeOwnQuery['forYou']>;
  /** Ids of the clusters that the reader belongs to. */
  own: readonly string[];
}

/** What is the reader's to read: what is new first, then what they have read. */
export function ForYouList({ list, own }: ForYouListProps) {
  const t = useText();
  const isUnread = ({ unreadCount }: ForYouRow_ItemFragment): boolean => unreadCount > 0;
  const sections = [
    { name: 'unread', items: list.nodes.filter(isUnread) },
    { name: 'read', items: list.nodes.filter((item) => !isUnread(item)) },
  ] as const;
  return (
    <div id="for-you" className={layout.blocks} data-part>
      {sections
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }, index) => (
          <section key={name}>
            <SectionHead
              title={t(`forYou.${name}`)}
              link={index === 0 ? <Link to={followingPath}>{t('forYou.choose')}</Link> : undefined}
            />
            <Rows>
              {items.map((item) => (
                <ForYouRow key={item.thread.id} item={item} own={own} />
              ))}
            </Rows>
          </section>
        ))}
      <Pager list={list} />
    </div>
  );
}

function ForYouRow({ item, own }: { item: ForYouRow_ItemFragment; own: readonly string[] }) {
  const t = useText();
  const { thread, unreadCount, firstUnread } = item;
  const to = firstUnread === null ? threadPath(thread) : postPath(thread, firstUnread);
  return (
    <ThreadRow
      thread={thread}
      to={to}
      slot={
        firstUnread !== null && (
          <a className={text.needed} href={to}>
            {t('following.new', { count: unreadCount })}
          </a>
        )
      }
    >
      <p className={text.muted}>
        <Because reason={item.reason} own={own} />
      </p>
    </ThreadRow>
  );
}

/** Why a discussion is here, in a sentence that leads to what it names. */
function Because({ reason, own }: { reason: ForYouRow_ItemFragment['reason']; own: readonly string[] }) {
  const t = useText();
  const { language } = useTexts();
  const { kind, id, cause } = reason;
  const [name, slug] = [reason.name ?? '', reason.slug ?? ''];
  switch (kind) {
    case 'THREAD':
      return t(cause === null ? 'forYou.because.thread' : `following.because.${cause}`);
    case 'TAG':
      return (
        <Text
          id="forYou.because.tag"
          values={{ name: <bdi>{tagName(id, language)}</bdi> }}
          components={{ to: <Link to={withQuery(threadsPath, { tag: id })} /> }}
        />
      );
    case 'PERSON':
      return (
        <Text
          id="forYou.because.follow"
          values={{ name: <bdi>{name}</bdi> }}
          components={{ to: <Link to={memberPath(slug)} /> }}
        />
      );
    case 'CLUSTER':
      return (
        <Text
          id={own.includes(id) ? 'forYou.because.belong' : 'forYou.because.follow'}
          values={{ name: <ClusterName name={name} /> }}
          components={{ to: <Link to={clusterPath(slug)} /> }}
        />
      );
  }
}
