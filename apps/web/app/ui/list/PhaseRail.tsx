import type { ReactNode } from 'react';
import { Link } from '../Link.tsx';
import styles from './list.module.css';

export interface Phase {
  title: ReactNode;
  text: ReactNode;
  to: string;
}

/** The phases of the approach, in order. */
export function PhaseRail({ phases, format }: { phases: readonly Phase[]; format: (position: number) => string }) {
  return (
    <ol className={styles.rail}>
      {phases.map(({ title, text, to }, index) => (
        <li key={to + String(index)}>
          <b>
            {format(index + 1)}. <Link to={to}>{title}</Link>
          </b>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}
