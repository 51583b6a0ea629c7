import type { ReactNode } from 'react';
import { project, world, type Place } from './equal-earth.ts';
import styles from './weft.module.css';

interface RegionMapProps {
  /** What the map shows, for those who do not see it. */
  label: string;
  place: Place;
  caption?: ReactNode;
}

const view = { width: 96, height: 84 };

const round = (value: number): number => Math.round(value * 10) / 10;

const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** The surroundings of one place, in the fine drawing of the land, which browsers keep as a file. */
export function RegionMap({ label, place, caption }: RegionMapProps) {
  const { x, y } = project(place);
  const left = within(x - view.width / 2, world.width - view.width);
  const top = within(y - view.height / 2, world.height - view.height);
  return (
    <figure>
      <svg
        className={styles.region}
        viewBox={`${round(left)} ${round(top)} ${view.width} ${view.height}`}
        role="img"
        aria-label={label}
      >
        <use className={styles.fine} href="/weft-land.svg#land" />
        <circle className={styles.mark} cx={round(x)} cy={round(y)} r="2.2" />
      </svg>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
