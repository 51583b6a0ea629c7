import { clsx } from 'clsx';
import { Link } from '../../ui/Link.tsx';
import { ButtonLink } from '../../ui/control/Button.tsx';
import layout from '../../ui/layout.module.css';
import { signInAddress } from '../errors/failures.ts';
import { siteName } from '../head/PageHead.tsx';
import { Text } from '../i18n/Text.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './frame.module.css';
import { LanguageMenu } from './LanguageMenu.tsx';

function Brand() {
  return (
    <Link className={styles.brand} to="/">
      <svg width="26" height="26" viewBox="2 2 20 20" aria-hidden="true">
        <path d="M6 2h3v12H6zM6 19h3v3H6zM2 6h3v3H2zM10 6h12v3H10zM2 15h12v3H2zM19 15h3v3h-3z" />
        <path d="M15 2h3v3h-3zM15 10h3v12h-3z" />
      </svg>
      <span>{siteName}</span>
    </Link>
  );
}

const sections = [
  { to: '/about', text: 'frame.about', places: ['/about'] },
  { to: '/approach', text: 'frame.approach', places: ['/approach'] },
  { to: '/library', text: 'frame.library', places: ['/library'] },
  {
    to: '/network',
    text: 'frame.network',
    places: ['/network', '/threads', '/clusters', '/members', '/connections', '/bookmarks', '/profile'],
  },
] as const;

/** Pages for signing in and up; after signing in there the reader goes to the start page. */
const entrances = ['/sign-in', '/sign-up', '/confirm-email', '/claim', '/acts'];

const isWithin = (pathname: string, place: string): boolean => pathname === place || pathname.startsWith(`${place}/`);

export function Masthead() {
  const t = useText();
  const { viewer, pathname, search } = useFrame();
  const next = entrances.some((place) => isWithin(pathname, place)) ? '/' : pathname + search;
  return (
    <header className={styles.masthead}>
      <div className={clsx(layout.wrap, styles.top)}>
        <Brand />
        <LanguageMenu />
        {viewer ? (
          <AccountMenu viewer={viewer} />
        ) : (
          <>
            <ButtonLink to={signInAddress(next)} look="quiet">
              {t('frame.signIn')}
            </ButtonLink>
            <ButtonLink to="/sign-up" look="primary">
              {t('frame.join')}
            </ButtonLink>
          </>
        )}
      </div>
      <nav className={clsx(layout.wrap, styles.sections)} aria-label={t('frame.sections')}>
        {sections.map(({ to, text, places }) => (
          <Link key={to} to={to} aria-current={places.some((place) => isWithin(pathname, place)) ? 'page' : undefined}>
            <Text id={text} components={{ long: <span className={styles.long} /> }} />
          </Link>
        ))}
      </nav>
    </header>
  );
}
