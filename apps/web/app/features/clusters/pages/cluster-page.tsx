import { clusterLanguage } from '@cluster-commons/domain/clusters';
import {
  adminClusterPath,
  clusterByMailPath,
  clusterFeedPath,
  clusterPath,
  clustersPath,
  newThreadPath,
  threadsPath,
  withQuery,
} from '@cluster-commons/paths';
import { ClusterOwnDocument, ClusterPageDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { redirect } from '../../../platform/routing/routing.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { RegionMap } from '../../../ui/weft/RegionMap.tsx';
import { FollowTools } from '../../following/index.ts';
import { ThreadRow } from '../../threads/index.ts';
import {
  ClusterFacts,
  ClusterFigures,
  ClusterPeople,
  ClusterSources,
  type PageCluster,
} from '../components/ClusterFacts.tsx';
import { Membership, type OwnCluster } from '../components/Membership.tsx';

const page = definePage({
  document: ClusterPageDocument,
  variables: ({ params }) => ({ slug: params.slug ?? '' }),
  check: ({ cluster }, { params, url }) => {
    if (!cluster) throw notFound();
    // An address that it had before.
    if (cluster.slug !== params.slug) throw redirect(`${clusterPath(cluster.slug)}${url.search}`, 301);
  },
  own: {
    document: ClusterOwnDocument,
    variables: ({ params }) => ({ slug: params.slug ?? '' }),
  },
  shows: ({ cluster }) => ({
    thread: (cluster?.threads.nodes ?? []).map(({ id }) => id),
  }),
});

export const loader = page.loader;

export default function ClusterPage() {
  const {
    data: { cluster },
    own,
  } = page.use();
  const ownCluster = own?.cluster ?? null;
  if (!cluster) throw notFound();
  return (
    <>
      <PageHead title={cluster.name} description={cluster.description} feed={clusterFeedPath(cluster.slug)} />
      <NetworkPlaces current="clusters" />
      <ClusterHead cluster={cluster} own={ownCluster} />
      <div className={layout.split}>
        <ClusterThreads cluster={cluster} own={ownCluster} />
        <aside className={layout.blocks}>
          {cluster.people.length > 0 && <ClusterPeople cluster={cluster} />}
          <ClusterFacts cluster={cluster} />
          <ClusterSources cluster={cluster} />
        </aside>
      </div>
    </>
  );
}

interface OwnedProps {
  cluster: PageCluster;
  own: OwnCluster | null;
}

function ClusterHead({ cluster, own }: OwnedProps) {
  const t = useText();
  const labels = useLabels();
  const country = labels.country(cluster.country);
  return (
    <div className={`${layout.split} ${layout.closing}`}>
      <div className={layout.stack}>
        <p className={text.muted}>
          <Link to={clustersPath}>{t('clusters.title')}</Link>
          {' / '}
          <Link to={withQuery(clustersPath, { country: cluster.country })}>{country}</Link>
          {' / '}
          <bdi lang={clusterLanguage}>{cluster.sector}</bdi>
        </p>
        <h1>
          <ClusterName name={cluster.name} />
        </h1>
        <p className={text.lead} lang={clusterLanguage} dir="ltr">
          {cluster.description}
        </p>
        {own && <FollowTools kind="CLUSTER" id={cluster.id} name={cluster.name} level={own.viewerLevel} />}
        <ClusterFigures cluster={cluster} />
        {cluster.archivedAt !== null && (
          <Notice icon="info">
            <p>
              <Text id="clusters.archivedSince" values={{ date: <Moment at={cluster.archivedAt} style="date" /> }} />
            </p>
          </Notice>
        )}
        {(own !== null || cluster.archivedAt === null) && <Membership slug={cluster.slug} own={own} />}
        {own?.viewerCan.manage.allowed && (
          <p>
            <Link to={adminClusterPath(cluster.id)}>{t('clusters.edit')}</Link>
          </p>
        )}
      </div>
      <RegionMap
        label={t('clusters.placeMap', { cluster: cluster.name, country })}
        place={cluster}
        caption={<Parts of={[cluster.city, cluster.region, country]} />}
      />
    </div>
  );
}

function ClusterThreads({ cluster, own }: OwnedProps) {
  const t = useText();
  const { threads, slug } = cluster;
  return (
    <section>
      <SectionHead
        title={t('clusters.threads')}
        link={
          threads.pageInfo.hasNextPage && (
            <Link to={withQuery(threadsPath, { cluster: slug })}>{t('clusters.allThreads')}</Link>
          )
        }
      />
      {threads.nodes.length === 0 ? (
        <p className={layout.after}>{t('clusters.noThreads')}</p>
      ) : (
        <Rows>
          {threads.nodes.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} />
          ))}
        </Rows>
      )}
      <div id="begin-here" data-part>
        {own?.viewerCan.openThread.allowed && (
          <p className={layout.after}>
            <ButtonLink to={withQuery(newThreadPath, { cluster: slug })}>{t('threads.open')}</ButtonLink>
          </p>
        )}
        {own?.takesMail && (
          <p className={layout.after}>
            <Link to={clusterByMailPath(slug)}>{t('mailBegun.title')}</Link>
          </p>
        )}
      </div>
    </section>
  );
}
