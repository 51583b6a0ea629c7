import { clusterPath } from '@cluster-commons/paths';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { notFound } from '../../../platform/errors/failures.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import { Link } from '../../../ui/Link.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { editClusterPage } from '../clusters.ts';
import { AdminPage } from '../components/AdminPage.tsx';
import { ArchiveForm, RestoreForm } from '../components/ArchiveForms.tsx';
import { EditClusterForm } from '../components/ClusterForms.tsx';

export const loader = editClusterPage.loader;

export default function EditClusterPage() {
  const t = useText();
  const cluster = editClusterPage.use().data.clusterToEdit;
  if (!cluster) throw notFound();
  const { id, slug, name, archivedAt } = cluster;
  return (
    <AdminPage title={t('clusters.edit')} lead={<Link to={clusterPath(slug)}>{name}</Link>}>
      <div className={layout.blocks}>
        {archivedAt !== null && (
          <Notice icon="info">
            <p>
              <Text id="clusters.archivedSince" values={{ date: <Moment at={archivedAt} style="date" /> }} />
            </p>
          </Notice>
        )}
        <EditClusterForm values={{ clusterId: id }} />
        <section className={layout.narrow}>
          <SectionHead title={t(archivedAt === null ? 'clusters.archive' : 'clusters.restore')} />
          {archivedAt === null ? (
            <ArchiveForm values={{ clusterId: id }} />
          ) : (
            <RestoreForm values={{ clusterId: id }} />
          )}
        </section>
      </div>
    </AdminPage>
  );
}
