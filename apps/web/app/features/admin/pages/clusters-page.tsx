import { clusterLanguage } from '@cluster-commons/domain/clusters';
import { adminClusterPath, adminNewClusterPath, clusterPath } from '@cluster-commons/paths';
import { AdminClustersDocument, type AdminClustersQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { Select, TextField } from '../../../platform/forms/fields.tsx';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { choiceOf, parameterOf } from '../../../platform/pages/parameters.ts';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { Button, ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../components/AdminPage.tsx';

const states = ['OPEN', 'ARCHIVED'] as const;

const page = definePage({
  document: AdminClustersDocument,
  variables: ({ url }) => {
    const state = choiceOf(url, 'state', states);
    return {
      ...placeIn(url),
      filter: { text: parameterOf(url, 'text'), isArchived: state === null ? null : state === 'ARCHIVED' },
    };
  },
  needsSignIn: true,
  check: ({ clusters, clustersCanBeManaged }, { url }) => {
    if (!clustersCanBeManaged.allowed) throw notFound();
    requireItems(clusters.nodes, url);
  },
});

export const loader = page.loader;

type Summary = AdminClustersQuery['clusters']['nodes'][number];

export default function ClustersPage() {
  const t = useText();
  const {
    data: { clusters },
    variables: { filter },
    address,
  } = page.use();
  const words = filter?.text ?? '';
  const state = choiceOf(address.url, 'state', states);
  const isNarrowed = words !== '' || state !== null;
  return (
    <AdminPage title={t('admin.part.clusters')} lead={t('clusters.manageLead')}>
      <div className={layout.blocks}>
        <p>
          <ButtonLink to={adminNewClusterPath}>{t('clusters.new')}</ButtonLink>
        </p>
        <form role="search" aria-label={t('clusters.filters')} className={`${layout.row} ${layout.bottom}`}>
          <TextField name="text" type="search" label={t('clusters.field.text')} defaultValue={words} dir="auto" />
          <Select
            name="state"
            label={t('clusters.state')}
            defaultValue={state?.toLowerCase() ?? ''}
            none={t('clusters.state.any')}
          >
            {states.map((one) => (
              <option key={one} value={one.toLowerCase()}>
                {t(`clusters.state.${one}`)}
              </option>
            ))}
          </Select>
          <Button type="submit">{t('clusters.show')}</Button>
        </form>
        <section>
          <SectionHead title={t('clusters.count', { count: clusters.totalCount })} />
          {clusters.nodes.length === 0 ? (
            <p className={layout.after}>{t(isNarrowed ? 'clusters.empty' : 'clusters.noneYet')}</p>
          ) : (
            <Rows>
              {clusters.nodes.map((cluster) => (
                <ManagedCluster key={cluster.id} cluster={cluster} />
              ))}
            </Rows>
          )}
          <Pager list={clusters} />
        </section>
      </div>
    </AdminPage>
  );
}

function ManagedCluster({ cluster }: { cluster: Summary }) {
  const t = useText();
  const labels = useLabels();
  const { id, slug, name, city, country, sector, memberCount, threadCount, archivedAt } = cluster;
  return (
    <CountedRow
      counts={
        <>
          <span>{t('clusters.members', { count: memberCount })}</span>
          <span className={text.muted}>{t('threads.count', { count: threadCount })}</span>
          {archivedAt !== null && <b>{t('clusters.archived')}</b>}
        </>
      }
    >
      <h3 className={text.title}>
        <Link to={adminClusterPath(id)}>
          <ClusterName name={name} />
        </Link>
      </h3>
      <p className={text.muted}>
        <Parts of={[city, labels.country(country)]} />. <bdi lang={clusterLanguage}>{sector}</bdi>{' '}
        <Link to={clusterPath(slug)} aria-label={t('clusters.seePageOf', { cluster: name })}>
          {t('clusters.seePage')}
        </Link>
      </p>
    </CountedRow>
  );
}
