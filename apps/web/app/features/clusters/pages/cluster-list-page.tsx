import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { clusterPath, clustersPath } from '@cluster-commons/paths';
import { ClusterListDocument, type ClusterListQuery } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { parameterOf, requireOneForm } from '../../../platform/pages/parameters.ts';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { WeftMap } from '../../../ui/weft/WeftMap.tsx';
import { ClusterFilters, type ClusterFilter } from '../components/ClusterFilters.tsx';

/** How each parameter is written. */
const forms = {
  country: (code: string) => code.toUpperCase(),
  sector: (code: string) => code.toUpperCase(),
  text: (words: string) => words.trim(),
};

const page = definePage({
  document: ClusterListDocument,
  variables: ({ url }) => {
    requireOneForm(url, forms);
    return {
      ...placeIn(url),
      country: parameterOf(url, 'country'),
      sector: parameterOf(url, 'sector'),
      text: parameterOf(url, 'text'),
    };
  },
  check: ({ clusters }, { url }) => requireItems(clusters.nodes, url),
});

export const loader = page.loader;

type Summary = ClusterListQuery['clusters']['nodes'][number];

export default function ClusterListPage() {
  const t = useText();
  const {
    data: { clusters, clusterMap },
    variables,
  } = page.use();
  const { country = null, sector = null, text: words = null } = variables;
  const filter: ClusterFilter = { country, sector, text: words };
  const places = country === null ? clusterMap : clusterMap.filter((place) => place.country === country);
  return (
    <>
      <PageHead
        title={t('clusters.title')}
        description={t('clusters.description')}
        isPrivate={clusters.nodes.length === 0}
        parameters={{ country: country ?? undefined, sector: sector ?? undefined, text: words ?? undefined }}
      />
      <NetworkPlaces current="clusters" />
      <header className={layout.head}>
        <h1>{t('clusters.title')}</h1>
        <p className={text.lead}>{t('clusters.description')}</p>
      </header>
      <div className={`${layout.split} ${layout.filtered}`}>
        <ClusterFilters filter={filter} />
        <div className={layout.blocks}>
          {!clusters.pageInfo.hasPreviousPage && words === null && sector === null && (
            <WeftMap label={t('clusters.map', { count: places.length })} places={places} />
          )}
          <section>
            <SectionHead title={t('clusters.count', { count: clusters.totalCount })} />
            {clusters.nodes.length === 0 ? (
              <NothingFound />
            ) : (
              <Rows>
                {clusters.nodes.map((cluster) => (
                  <ClusterRow key={cluster.id} cluster={cluster} />
                ))}
              </Rows>
            )}
            <Pager list={clusters} />
          </section>
        </div>
      </div>
    </>
  );
}

function ClusterRow({ cluster }: { cluster: Summary }) {
  const t = useText();
  const labels = useLabels();
  return (
    <CountedRow
      counts={
        <>
          <span>{t('clusters.members', { count: cluster.memberCount })}</span>
          <span className={text.muted}>{t('threads.count', { count: cluster.threadCount })}</span>
          {cluster.archivedAt !== null && <b>{t('clusters.archived')}</b>}
          {cluster.evidence === 'GENERAL' && <span className={text.muted}>{t('clusters.needsSource')}</span>}
        </>
      }
    >
      <h3 className={text.title}>
        <Link to={clusterPath(cluster.slug)}>
          <ClusterName name={cluster.name} />
        </Link>
      </h3>
      <p className={text.muted}>
        <Parts of={[cluster.city, labels.country(cluster.country)]} />.{' '}
        <bdi lang={clusterLanguage}>{cluster.sector}</bdi>
      </p>
    </CountedRow>
  );
}

function NothingFound() {
  const t = useText();
  return (
    <div className={`${layout.stack} ${layout.after}`}>
      <h3>{t('clusters.empty')}</h3>
      <p className={text.muted}>{t('clusters.emptyNext')}</p>
      <p>
        <ButtonLink to={clustersPath}>{t('clusters.clear')}</ButtonLink>
      </p>
    </div>
  );
}
