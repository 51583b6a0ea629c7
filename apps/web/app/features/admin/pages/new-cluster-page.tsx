import { useText } from '../../../platform/i18n/text-context.tsx';
import { newClusterPage } from '../clusters.ts';
import { AdminPage } from '../components/AdminPage.tsx';
import { NewClusterForm } from '../components/ClusterForms.tsx';

export const loader = newClusterPage.loader;

export default function NewClusterPage() {
  const t = useText();
  return (
    <AdminPage title={t('clusters.new')} lead={t('clusters.newLead')}>
      <NewClusterForm />
    </AdminPage>
  );
}
