import type { ReactNode } from 'react';
import styles from './figure.module.css';

export interface FigureOf {
  label: ReactNode;
  value: ReactNode;
  qualifier?: ReactNode;
}

/** A strip of key figures; the line after it says when and how they were counted. */
export function Figures({ figures }: { figures: readonly FigureOf[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, qualifier }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {qualifier && <dd className={styles.qualifier}>{qualifier}</dd>}
        </div>
      ))}
    </dl>
  );
}

export function Details({ children }: { children: ReactNode }) {
  return <dl className={styles.details}>{children}</dl>;
}
