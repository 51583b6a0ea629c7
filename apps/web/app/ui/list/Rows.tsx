import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './list.module.css';

export function Rows({ small = false, children }: { small?: boolean; children: ReactNode }) {
  return <ul className={clsx(styles.rows, small && styles.small)}>{children}</ul>;
}

/** A row whose end says how many and in which state. */
export function CountedRow({ children, counts }: { children: ReactNode; counts: ReactNode }) {
  return (
    <li className={styles.counted}>
      <div>{children}</div>
      <div className={styles.counts}>{counts}</div>
    </li>
  );
}
