import type { ReactNode } from 'react';
import { Link } from '../Link.tsx';
import { Icon } from '../icon/Icon.tsx';
import styles from './control.module.css';

/** An applied filter; following it takes the filter away. */
export function RemovableChip({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles.chip} aria-label={label}>
      {children} <Icon name="x" />
    </Link>
  );
}

export function ChipLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={styles.chip}>
      {children}
    </Link>
  );
}
