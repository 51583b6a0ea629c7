import type { ReactNode } from 'react';
import { project, world, type Place } from './equal-earth.ts';
import styles from './weft.module.css';
import { worldLand } from './world-land.ts';

/** Empty sea at the edges of the drawing is left out. */
const wholeWorld = { x: 60, y: 4, width: 640, height: 286 };

interface WeftMapProps {
  /** What the map shows, for those who do not see it; the same stands in words beside it. */
  label: string;
  places: readonly Place[];
  /** Draws the surroundings of one place instead of the world. */
  around?: Place;
  caption?: ReactNode;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function viewOf(around: Place | undefined) {
  if (!around) return { ...wholeWorld, radius: 4 };
  const { x, y } = project(around);
  const width = 150;
  const height = 130;
  return {
    x: round(Math.min(Math.max(x - width / 2, 0), world.width - width)),
    y: round(Math.min(Math.max(y - height / 2, 0), world.height - height)),
    width,
    height,
    radius: 3.5,
  };
}

/** Land as threads, without borders; places as points. */
export function WeftMap({ label, places, around, caption }: WeftMapProps) {
  const view = viewOf(around);
  return (
    <figure>
      <svg viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} role="img" aria-label={label}>
        <path className={styles.land} d={worldLand} />
        {places.map((place, index) => {
          const { x, y } = project(place);
          return <circle key={index} className={styles.point} cx={round(x)} cy={round(y)} r={view.radius} />;
        })}
      </svg>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
