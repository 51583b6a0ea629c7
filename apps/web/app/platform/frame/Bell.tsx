import { notificationsPath } from '@cluster-commons/paths';
import { localeOf } from '@cluster-commons/messages/locales';
import { scripts } from 'virtual:islands';
import { Icon } from '../../ui/icon/Icon.tsx';
import layout from '../../ui/layout.module.css';
import { Link } from '../../ui/Link.tsx';
import { bellCount } from '../bell/bell-count.ts';
import { useText, useTexts } from '../i18n/text-context.tsx';
import { countedTemplateOf } from '../islands/words.ts';
import { useViewer } from '../session/frame.ts';
import styles from './frame.module.css';

/** How much the member has not read, and the way there; a script keeps the count right while the page is open. */
export function Bell() {
  const t = useText();
  const { language } = useTexts();
  const viewer = useViewer();
  if (viewer === null || viewer.suspension !== null) return null;
  const { unreadNotifications: count } = viewer;
  return (
    <div
      id="bell"
      className={styles.bell}
      data-part
      data-bell={scripts['bell']?.url}
      data-panel={scripts['bell-panel']?.url}
    >
      <Link to={notificationsPath}>
        <Icon name="bell" />
        <span data-count aria-hidden="true">
          {bellCount(count, localeOf[language])}
        </span>
        <span
          className={layout.hidden}
          data-words={JSON.stringify(countedTemplateOf(t, language, 'notifications.bell'))}
          data-none={t('notifications.bell', { count: 0 })}
        >
          {t('notifications.bell', { count })}
        </span>
      </Link>
    </div>
  );
}
