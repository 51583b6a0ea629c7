import { newThreadPath, signInPath, threadsFeedPath, threadsPath, withQuery } from '@cluster-commons/paths';
import type { ThreadSort } from '../../../gql/index.ts';
import { ThreadListDocument } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { parameterOf, requireOneForm } from '../../../platform/pages/parameters.ts';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { MarkAllReadForm } from '../../following/index.ts';
import { ChosenThings, ThreadFilters, ThreadOrders } from '../components/ThreadFilters.tsx';
import { ThreadRow } from '../components/ThreadRow.tsx';
import ListNews from '../islands/ListNews.tsx';
import { askedThreads, threadListForms, threadListParameters, type AskedThreads } from '../thread-lists.ts';

const page = definePage({
  document: ThreadListDocument,
  variables: ({ url }) => {
    requireOneForm(url, threadListForms);
    const { sort, ...filter } = askedThreads(url);
    return { ...placeIn(url), sort, filter };
  },
  check: ({ threads }, { url }) => requireItems(threads.nodes, url),
  shows: ({ threads }, { url }) => {
    const tag = parameterOf(url, 'tag');
    return { thread: threads.nodes.map(({ id }) => id), tag: tag ? [tag] : [] };
  },
});

export const loader = page.loader;

export default function ThreadListPage() {
  const t = useText();
  const viewer = useViewer();
  const {
    data: { threads },
    address: { url },
  } = page.use();
  const asked = askedThreads(url);
  return (
    <>
      <PageHead
        title={t('threads.title')}
        description={t('threads.description')}
        isPrivate={threads.nodes.length === 0}
        parameters={threadListParameters(asked)}
        feed={threadsFeedPath(asked.tag)}
      />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.row} ${layout.ends} ${layout.head}`}>
        <h1>{t('threads.title')}</h1>
        <ButtonLink to={viewer ? newThreadPath : signInPath(newThreadPath)} look="primary">
          {t('threads.open')}
        </ButtonLink>
      </header>
      <div className={layout.stack}>
        <ThreadOrders asked={asked} />
        <ChosenThings asked={asked} clusterName={threads.nodes[0]?.cluster?.name} />
        <ThreadFilters asked={asked} />
      </div>
      <section id="threads" className={layout.after} data-part>
        <SectionHead title={t('threads.count', { count: threads.totalCount })} />
        {viewer && !threads.pageInfo.hasPreviousPage && <Fresh asked={asked} />}
        <MarkListRead asked={asked} isEmpty={threads.nodes.length === 0} />
        {threads.nodes.length === 0 ? (
          <NothingFound sort={asked.sort} />
        ) : (
          <Rows>
            {threads.nodes.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} />
            ))}
          </Rows>
        )}
        <Pager list={threads} />
      </section>
    </>
  );
}

/** What comes while the list is open. The order of the top ones has no head that anything comes to. */
function Fresh({ asked }: { asked: AskedThreads }) {
  const t = useText();
  const { language } = useTexts();
  if (asked.sort === 'TOP') return null;
  const { sort, period: _, ...filter } = asked;
  return (
    <Island
      name="list-news"
      of={ListNews}
      isLater
      props={{
        filter,
        sort,
        since: new Date().toISOString(),
        to: withQuery(threadsPath, threadListParameters(asked)),
        fresh: countedTemplateOf(t, language, 'threads.freshInList'),
      }}
    />
  );
}

/** For the lists of what a member has not read: all of it is, as the list is narrowed. */
function MarkListRead({ asked, isEmpty }: { asked: AskedThreads; isEmpty: boolean }) {
  if ((asked.sort !== 'UNREAD' && asked.sort !== 'NEW') || isEmpty) return null;
  const { sort: _, ...filter } = threadListParameters(asked);
  return (
    <div className={layout.after}>
      <MarkAllReadForm values={{ list: asked.sort, filter: withQuery('', filter).replace('?', '') }} />
    </div>
  );
}

function NothingFound({ sort }: { sort: ThreadSort }) {
  const t = useText();
  const why = sort === 'UNREAD' ? 'noneUnread' : sort === 'NEW' ? 'noneNew' : 'empty';
  return (
    <div className={`${layout.stack} ${layout.after}`}>
      <h3>{t(`threads.${why}`)}</h3>
      <p className={text.muted}>{t(`threads.${why}Next`)}</p>
      <p>
        <ButtonLink to={threadsPath}>{t('threads.seeAll')}</ButtonLink>
      </p>
    </div>
  );
}
