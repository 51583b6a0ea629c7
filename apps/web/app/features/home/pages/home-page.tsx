import { clusterPath, clustersPath, pagePath, sectionPath, signUpPath, threadsPath } from '@cluster-commons/paths';
import { HomeDocument, HomeOwnDocument, type HomeOwnQuery, type HomeQuery } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { FirstCluster } from '../../../platform/frame/FirstCluster.tsx';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { placeIn } from '../../../platform/pages/place.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Figures } from '../../../ui/figure/Figures.tsx';
import { Link } from '../../../ui/Link.tsx';
import { PhaseRail } from '../../../ui/list/PhaseRail.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { WeftMap } from '../../../ui/weft/WeftMap.tsx';
import { ThreadRow } from '../../threads/index.ts';
import { ForYouList } from '../components/ForYouList.tsx';
import { Announcements, LatestTitles, NothingYet, OwnClusters, OwnOpening } from '../components/OwnNetwork.tsx';
import { WaitingList } from '../components/WaitingList.tsx';
import { phases } from '../phases.ts';

const page = definePage({
  document: HomeDocument,
  variables: ({ language, viewer }) => ({ lang: language, isVisitor: viewer === null }),
  own: { document: HomeOwnDocument, variables: ({ url }) => placeIn(url) },
});

export const loader = page.loader;

export default function HomePage() {
  const t = useText();
  const { data, own } = page.use();
  if (own) return <MemberHome data={data} own={own} />;
  return (
    <>
      <PageHead description={t('frame.description')} />
      <Opening data={data} />
      <NetworkFigures figures={data.network} />
      <div className={layout.split}>
        <LatestThreads threads={data.threads?.nodes ?? []} count={data.network.threadCount} />
        <aside className={layout.blocks}>
          <LibraryPages pages={data.pages ?? []} />
          <SomeClusters clusters={data.clusters?.nodes ?? []} count={data.network.clusterCount} />
        </aside>
      </div>
      <Approach />
    </>
  );
}

type Nodes<List extends 'threads' | 'clusters'> = NonNullable<HomeQuery[List]>['nodes'];

interface MemberHomeProps {
  data: HomeQuery;
  own: HomeOwnQuery;
}

/** The first page of a member: what is new for them, and what waits. */
function MemberHome({ data, own }: MemberHomeProps) {
  const t = useText();
  const { forYou, waitingForMe, newAnnouncements, latest } = own;
  const clusters = own.viewer?.clusters ?? [];
  const isEmpty = !forYou || (forYou.nodes.length === 0 && !forYou.pageInfo.hasPreviousPage);
  return (
    <>
      <PageHead title={t('forYou.title')} isPrivate />
      <NetworkPlaces current="forYou" />
      <OwnOpening unreadCount={forYou?.unreadCount ?? 0} awaySince={forYou?.awaySince ?? null} />
      <FirstCluster clusterCount={data.network.clusterCount} />
      <Announcements threads={newAnnouncements} />
      <div className={layout.split}>
        <div className={layout.blocks}>
          <WaitingList waiting={waitingForMe} />
          {isEmpty ? (
            <NothingYet threads={latest.nodes} />
          ) : (
            <ForYouList list={forYou} own={clusters.map(({ id }) => id)} />
          )}
        </div>
        <aside className={layout.blocks}>
          <OwnClusters clusters={clusters} />
          {!isEmpty && <LatestTitles threads={latest.nodes} />}
        </aside>
      </div>
    </>
  );
}

function Opening({ data: { network, clusterMap } }: { data: HomeQuery }) {
  const t = useText();
  const viewer = useViewer();
  return (
    <div className={`${layout.split} ${layout.halves} ${layout.head}`}>
      <div className={layout.blocks}>
        <div className={layout.stack}>
          <h1>{t('home.title')}</h1>
          <p className={text.lead}>{t('home.lead')}</p>
        </div>
        <p className={layout.row}>
          {!viewer && (
            <ButtonLink to={signUpPath()} look="primary">
              {t('home.join')}
            </ButtonLink>
          )}
          <ButtonLink to={threadsPath}>{t('home.read')}</ButtonLink>
        </p>
      </div>
      <WeftMap
        label={t('home.map')}
        places={clusterMap ?? []}
        caption={
          <Text
            id="home.mapCaption"
            values={{ clusters: network.clusterCount, countries: network.countryCount }}
            components={{ find: <Link to={clustersPath} /> }}
          />
        }
      />
    </div>
  );
}

function NetworkFigures({ figures }: { figures: HomeQuery['network'] }) {
  const t = useText();
  const format = useFormat();
  const { questionCount, answeredQuestionCount } = figures;
  return (
    <section className={layout.closing}>
      <Figures
        figures={[
          {
            label: t('home.figure.members'),
            value: format.number(figures.memberCount),
            qualifier: t('home.figure.membersOf'),
          },
          {
            label: t('home.figure.clusters'),
            value: format.number(figures.clusterCount),
            qualifier: t('home.figure.clustersOf', { count: figures.countryCount }),
          },
          {
            label: t('home.figure.threads'),
            value: format.number(figures.threadCount),
            qualifier: t('home.figure.threadsOf', { count: figures.postCount }),
          },
          ...(questionCount === 0
            ? []
            : [
                {
                  label: t('home.figure.answered'),
                  value: format.percent(answeredQuestionCount / questionCount),
                  qualifier: t('home.figure.answeredOf', { answered: answeredQuestionCount, count: questionCount }),
                },
              ]),
        ]}
      />
      <p className={text.muted}>
        <Text id="home.counted" values={{ when: <Moment at={figures.countedAt} style="moment" /> }} />
      </p>
    </section>
  );
}

function LatestThreads({ threads, count }: { threads: Nodes<'threads'>; count: number }) {
  const t = useText();
  return (
    <section>
      <SectionHead title={t('home.latest')} link={<Link to={threadsPath}>{t('threads.all', { count })}</Link>} />
      <Rows>
        {threads.map((thread) => (
          <ThreadRow key={thread.id} thread={thread} />
        ))}
      </Rows>
    </section>
  );
}

function LibraryPages({ pages }: { pages: NonNullable<HomeQuery['pages']> }) {
  const t = useText();
  if (pages.length === 0) return null;
  return (
    <section>
      <SectionHead title={t('home.library')} link={<Link to={sectionPath('library')}>{t('home.libraryAll')}</Link>} />
      <Rows>
        {pages.map(({ slug, title, summary, lang }) => (
          <li key={slug}>
            <h3 className={text.title} lang={lang}>
              <Link to={pagePath('library', slug)}>
                <bdi>{title}</bdi>
              </Link>
            </h3>
            <p className={text.muted} lang={lang}>
              <bdi>{summary}</bdi>
            </p>
          </li>
        ))}
      </Rows>
    </section>
  );
}

function SomeClusters({ clusters, count }: { clusters: Nodes<'clusters'>; count: number }) {
  const t = useText();
  const labels = useLabels();
  const { comma } = useFormat();
  if (clusters.length === 0) return null;
  return (
    <section>
      <SectionHead
        title={t('home.clusters')}
        link={<Link to={clustersPath}>{t('home.clustersAll', { count })}</Link>}
      />
      <Rows small>
        {clusters.map(({ id, slug, name, country, memberCount }) => (
          <li key={id}>
            <Link to={clusterPath(slug)}>
              <ClusterName name={name} />
            </Link>
            {comma}
            <bdi>{labels.country(country)}</bdi>{' '}
            <span className={text.muted}>{t('clusters.members', { count: memberCount })}</span>
          </li>
        ))}
      </Rows>
    </section>
  );
}

function Approach() {
  const t = useText();
  const format = useFormat();
  return (
    <section className={layout.below}>
      <SectionHead
        title={t('home.approach')}
        link={<Link to={pagePath('approach', 'phases')}>{t('home.approachLink')}</Link>}
      />
      <PhaseRail
        format={format.number}
        phases={phases.map(({ id, page: slug }) => ({
          title: t(`home.phase.${id}`),
          text: t(`home.phase.${id}Text`),
          to: pagePath('approach', slug),
        }))}
      />
    </section>
  );
}
