import { places, settingsPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Fold } from '../../ui/control/Fold.tsx';
import { Icon } from '../../ui/icon/Icon.tsx';
import layout from '../../ui/layout.module.css';
import { Link } from '../../ui/Link.tsx';
import { Contents } from '../../ui/list/Contents.tsx';
import text from '../../ui/text.module.css';
import { PageHead } from '../head/PageHead.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';

/** What stands around every part of the settings: the list of the parts, which is made of the places. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useText();
  const { pathname } = useFrame();
  const parts = places.flatMap(({ path, inSettings }) => (inSettings ? [{ path, title: t(inSettings) }] : []));
  const title = parts.find(({ path }) => path === pathname)?.title ?? t('settings.title');
  return (
    <>
      <PageHead title={pathname === settingsPath ? t('settings.title') : title} isPrivate />
      <header className={layout.head}>
        <h1>{t('settings.title')}</h1>
        <p className={text.muted}>{t('settings.lead')}</p>
      </header>
      <div className={clsx(layout.split, layout.filtered)}>
        <nav aria-label={t('settings.title')}>
          <Fold
            summary={
              <>
                <Icon name="list" /> {t('settings.parts', { count: parts.length })}
              </>
            }
          >
            <Contents>
              {parts.map(({ path, title: name }) => (
                <li key={path}>
                  <Link to={path} aria-current={path === pathname ? 'page' : undefined}>
                    {name}
                  </Link>
                </li>
              ))}
            </Contents>
          </Fold>
        </nav>
        <div className={layout.blocks}>{children}</div>
      </div>
    </>
  );
}
