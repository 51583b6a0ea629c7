import { followingPath } from '@cluster-commons/paths';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { PushDevices } from '../../push/index.ts';
import { NotificationForm } from '../components/NotificationForm.tsx';
import { notificationSettingsPage } from '../settings-page-data.ts';

export const loader = notificationSettingsPage.loader;

export default function NotificationSettingsPage() {
  const t = useText();
  const { pushDevices, pushKey } = notificationSettingsPage.use().data;
  return (
    <SettingsFrame>
      <section className={layout.stack}>
        <h2>{t('notifications.settings.title')}</h2>
        <p>{t('notifications.settings.lead')}</p>
        <p>
          <Link to={followingPath}>{t('notifications.settings.toFollowing')}</Link>
        </p>
      </section>
      <section id="notification-settings" data-part>
        <NotificationForm />
      </section>
      <PushDevices devices={pushDevices} pushKey={pushKey} />
    </SettingsFrame>
  );
}
