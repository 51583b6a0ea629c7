import type { ReactNode } from 'react';
import { Link } from '../Link.tsx';
import styles from './control.module.css';

export interface Tab {
  to: string;
  text: ReactNode;
  isCurrent: boolean;
}

/** Ways to order or narrow one list; each is an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ to, text, isCurrent }) => (
        <Link key={to} to={to} aria-current={isCurrent ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
