import { useText } from '../../../platform/i18n/text-context.tsx';
import { AdminPage } from '../components/AdminPage.tsx';
import { NetworkSettingsForm } from '../components/NetworkSettingsForm.tsx';
import { settingsPage } from '../settings.ts';

export const loader = settingsPage.loader;

export default function SettingsPage() {
  const t = useText();
  return (
    <AdminPage title={t('admin.settings.title')} lead={t('admin.settings.lead')}>
      <NetworkSettingsForm />
    </AdminPage>
  );
}
