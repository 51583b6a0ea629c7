import type { ReactNode } from 'react';
import { project, type Place } from './equal-earth.ts';
import styles from './weft.module.css';
import { worldLand } from './world-land.ts';

interface WeftMapProps {
  /** What the map shows, for those who do not see it; the same stands in words beside it. */
  label: string;
  places: readonly Place[];
  caption?: ReactNode;
}

/** The whole world as threads, without borders; places as points. Empty sea at the edges is left out. */
export function WeftMap({ label, places, caption }: WeftMapProps) {
  return (
    <figure>
      <svg viewBox="60 4 640 286" role="img" aria-label={label}>
        <path className={styles.land} d={worldLand} />
        {places.map((place, index) => {
          const { x, y } = project(place);
          return <circle key={index} className={styles.point} cx={Math.round(x)} cy={Math.round(y)} r="4" />;
        })}
      </svg>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
