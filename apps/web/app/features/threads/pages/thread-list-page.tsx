import { normaliseTag } from '@cluster-commons/domain/threads';
import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import { newThreadPath, signInPath, threadsFeedPath, threadsPath } from '@cluster-commons/paths';
import type { ThreadSort } from '../../../gql/index.ts';
import { ThreadListDocument } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { usePageAddress } from '../../../platform/pages/address-links.ts';
import { OwnParts } from '../../../platform/pages/own-parts.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { choiceOf, parameterOf, requireOneForm } from '../../../platform/pages/parameters.ts';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { RemovableChip } from '../../../ui/control/Chip.tsx';
import { Tabs } from '../../../ui/control/Tabs.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ThreadRow } from '../components/ThreadRow.tsx';

const sorts = ['ACTIVE', 'NEWEST', 'UNANSWERED', 'UNREAD'] as const satisfies readonly ThreadSort[];

/** Orders that are the reader's own. */
const forMembers: readonly ThreadSort[] = ['UNREAD'];

/** How each parameter is written; the first order is the default, and left out. */
const forms = {
  cluster: (slug: string) => slug.toLowerCase(),
  tag: normaliseTag,
  sort: (sort: string) =>
    sorts
      .slice(1)
      .find((known) => known === sort.toUpperCase())
      ?.toLowerCase() ?? '',
};

const page = definePage({
  document: ThreadListDocument,
  variables: ({ url }) => {
    requireOneForm(url, forms);
    return {
      ...placeIn(url),
      cluster: parameterOf(url, 'cluster'),
      tag: parameterOf(url, 'tag'),
      sort: choiceOf(url, 'sort', sorts),
    };
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
    variables: { tag, cluster, sort },
  } = page.use();
  return (
    <>
      <PageHead
        title={t('threads.title')}
        description={t('threads.description')}
        isPrivate={threads.nodes.length === 0}
        parameters={{ cluster: cluster ?? undefined, tag: tag ?? undefined, sort: sort?.toLowerCase() }}
        feed={threadsFeedPath(tag)}
      />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.row} ${layout.ends} ${layout.head}`}>
        <h1>{t('threads.title')}</h1>
        <ButtonLink to={viewer ? newThreadPath : signInPath(newThreadPath)} look="primary">
          {t('threads.open')}
        </ButtonLink>
      </header>
      <div className={layout.stack}>
        <ThreadOrder sort={sort ?? 'ACTIVE'} />
        <ThreadFilters tag={tag ?? null} cluster={cluster ?? null} clusterName={threads.nodes[0]?.cluster?.name} />
      </div>
      <section className={layout.after}>
        <SectionHead title={t('threads.count', { count: threads.totalCount })} />
        {threads.nodes.length === 0 ? (
          <NothingFound sort={sort ?? 'ACTIVE'} />
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

function ThreadOrder({ sort }: { sort: ThreadSort }) {
  const t = useText();
  const addressWith = usePageAddress();
  const viewer = useViewer();
  const offered = sorts.filter((choice) => viewer !== null || !forMembers.includes(choice));
  const tabs = offered.map((choice) => ({
    to: addressWith({ sort: choice === 'ACTIVE' ? null : choice.toLowerCase() }),
    text: t(`threads.sort.${choice}`),
    isCurrent: choice === sort,
  }));
  return <Tabs label={t('threads.order')} tabs={tabs} />;
}

interface ThreadFiltersProps {
  tag: string | null;
  cluster: string | null;
  clusterName: string | undefined;
}

function ThreadFilters({ tag, cluster, clusterName }: ThreadFiltersProps) {
  const t = useText();
  const { language } = useTexts();
  const addressWith = usePageAddress();
  if (tag === null && cluster === null) return null;
  const clusterLabel = clusterName ?? cluster ?? '';
  return (
    <div className={`${layout.row} ${layout.tight}`}>
      {cluster !== null && (
        <RemovableChip to={addressWith({ cluster: null })} label={t('threads.removeFilter', { name: clusterLabel })}>
          <ClusterName name={clusterLabel} />
        </RemovableChip>
      )}
      {tag !== null && (
        <RemovableChip
          to={addressWith({ tag: null })}
          label={t('threads.removeFilter', { name: tagName(tag, language) })}
        >
          <bdi>{tagName(tag, language)}</bdi>
        </RemovableChip>
      )}
      {tag !== null && <OwnParts of="tag" thing={{ id: tag, name: tagName(tag, language) }} />}
    </div>
  );
}

function NothingFound({ sort }: { sort: ThreadSort }) {
  const t = useText();
  const why = sort === 'UNREAD' ? 'noneUnread' : 'empty';
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
