import { clustersPath, connectionsPath, homePath, membersPath, threadsPath } from '@cluster-commons/paths';
import { Link } from '../../ui/Link.tsx';
import { useText } from '../i18n/text-context.tsx';
import { useViewer } from '../session/frame.ts';
import styles from './frame.module.css';

export type NetworkPlace = 'forYou' | 'discussions' | 'clusters' | 'directory' | 'connections';

const shown = [
  { place: 'forYou', to: homePath, text: 'forYou.title', forMembers: true },
  { place: 'discussions', to: threadsPath, text: 'frame.discussions', forMembers: false },
  { place: 'clusters', to: clustersPath, text: 'frame.clusters', forMembers: false },
  { place: 'directory', to: membersPath, text: 'frame.directory', forMembers: true },
  { place: 'connections', to: connectionsPath, text: 'connections.title', forMembers: true },
] as const;

/** The second row of places, inside the network. */
export function NetworkPlaces({ current }: { current?: NetworkPlace }) {
  const t = useText();
  const viewer = useViewer();
  return (
    <nav className={styles.places} aria-label={t('frame.networkPages')}>
      {shown
        .filter(({ forMembers }) => viewer !== null || !forMembers)
        .map(({ place, to, text }) => (
          <Link key={place} to={to} aria-current={place === current ? 'page' : undefined}>
            {t(text)}
          </Link>
        ))}
    </nav>
  );
}
