import {
  homePath,
  places,
  sectionPath,
  sectionSegments,
  signInPath,
  signUpPath,
  type SectionSegment,
} from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { Link } from '../../ui/Link.tsx';
import { ButtonLink } from '../../ui/control/Button.tsx';
import layout from '../../ui/layout.module.css';
import { Text } from '../i18n/Text.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useFrame } from '../session/frame.ts';
import { AccountMenu, SignOutButton } from './AccountMenu.tsx';
import { Bell } from './Bell.tsx';
import styles from './frame.module.css';
import { LanguageMenu } from './LanguageMenu.tsx';

function Brand() {
  const { network } = useFrame();
  return (
    <Link className={styles.brand} to={homePath}>
      <svg width="26" height="26" viewBox="2 2 20 20" aria-hidden="true">
        <path d="M6 2h3v12H6zM6 19h3v3H6zM2 6h3v3H2zM10 6h12v3H10zM2 15h12v3H2zM19 15h3v3h-3z" />
        <path d="M15 2h3v3h-3zM15 10h3v12h-3z" />
      </svg>
      <span>{network.name}</span>
    </Link>
  );
}

const placesOf = (section: SectionSegment): readonly string[] =>
  places.filter((place) => place.section === section).map(({ path }) => path);

/** After signing in on one of these the reader goes to the start page. */
const entrances = [...places.filter(({ isEntrance }) => isEntrance).map(({ path }) => path), '/acts'];

const isWithin = (pathname: string, place: string): boolean => pathname === place || pathname.startsWith(`${place}/`);

export function Masthead() {
  const t = useText();
  const { viewer, isWaiting, pathname, search } = useFrame();
  const next = entrances.some((place) => isWithin(pathname, place)) ? homePath : pathname + search;
  return (
    <header className={styles.masthead}>
      <div className={clsx(layout.wrap, styles.top)}>
        <Brand />
        <LanguageMenu />
        {viewer ? (
          <>
            <Bell />
            <AccountMenu viewer={viewer} />
          </>
        ) : isWaiting ? (
          <SignOutButton />
        ) : (
          <>
            <ButtonLink to={signInPath(next)} look="quiet">
              {t('frame.signIn')}
            </ButtonLink>
            <ButtonLink to={signUpPath(next === homePath ? null : next)} look="primary">
              {t('frame.join')}
            </ButtonLink>
          </>
        )}
      </div>
      <nav className={clsx(layout.wrap, styles.sections)} aria-label={t('frame.sections')}>
        {sectionSegments.map((section) => (
          <Link
            key={section}
            to={sectionPath(section)}
            aria-current={placesOf(section).some((place) => isWithin(pathname, place)) ? 'page' : undefined}
          >
            <Text id={`frame.${section}`} components={{ long: <span className={styles.long} /> }} />
          </Link>
        ))}
      </nav>
    </header>
  );
}
