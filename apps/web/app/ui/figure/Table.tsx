import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface TableProps {
  /** What the table holds, for those who do not see it. */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A wide table scrolls in its own region, which takes the focus. */
export function Table({ label, className, children }: TableProps) {
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label={label}>
      <table className={clsx(styles.table, className)}>{children}</table>
    </div>
  );
}

export const numberCell = styles.number;
