import { clustersPath, connectionsPath, membersPath, threadsPath } from '@cluster-commons/paths';
import { Link } from '../../ui/Link.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useViewer } from '../session/frame.ts';
import styles from './frame.module.css';

export type NetworkPlace = 'discussions' | 'clusters' | 'directory' | 'connections';

const places = [
  { place: 'discussions', to: threadsPath, forMembers: false },
  { place: 'clusters', to: clustersPath, forMembers: false },
  { place: 'directory', to: membersPath, forMembers: true },
  { place: 'connections', to: connectionsPath, forMembers: true },
] as const;

/** The second row of places, inside the network. */
export function NetworkPlaces({ current }: { current?: NetworkPlace }) {
  const t = useText();
  const viewer = useViewer();
  return (
    <nav className={styles.places} aria-label={t('frame.networkPages')}>
      {places
        .filter(({ forMembers }) => viewer !== null || !forMembers)
        .map(({ place, to }) => (
          <Link key={place} to={to} aria-current={place === current ? 'page' : undefined}>
            {t(`frame.${place}`)}
          </Link>
        ))}
    </nav>
  );
}
