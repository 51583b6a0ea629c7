import type { PageViewer } from '@cluster-commons/bridge';
import { mailOutboxPath, memberPath, places } from '@cluster-commons/paths';
import { Link } from '../../ui/Link.tsx';
import { Button } from '../../ui/control/Button.tsx';
import { Avatar } from '../../ui/figure/Avatar.tsx';
import layout from '../../ui/layout.module.css';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import styles from './frame.module.css';

/** The member's own places, and the way out, which works without script. */
export function AccountMenu({ viewer }: { viewer: PageViewer }) {
  const t = useText();
  const { showsOutbox } = useFrame();
  return (
    <details className={styles.account}>
      <summary>
        <Avatar name={viewer.name} look="mine" />
        <span className={layout.hidden}>{t('frame.account', { name: viewer.name })}</span>
      </summary>
      <div className={styles.menu}>
        <ul>
          <li>
            <Link to={memberPath(viewer.handle)}>{t('frame.yourProfile')}</Link>
          </li>
          {places.map(
            ({ path, inMenu, isForStaff }) =>
              inMenu &&
              (!isForStaff || viewer.rights.length > 0) && (
                <li key={path}>
                  <Link to={path}>{t(inMenu)}</Link>
                </li>
              ),
          )}
          {showsOutbox && (
            <li>
              <a href={mailOutboxPath}>{t('frame.outbox')}</a>
            </li>
          )}
          <li>
            <form method="post" action="/acts/signOut" data-act="signOut" data-forgets="">
              <Button type="submit">{t('frame.signOut')}</Button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  );
}
