import type { ReactNode } from 'react';
import styles from './list.module.css';

export function Timeline({ children }: { children: ReactNode }) {
  return <ol className={styles.timeline}>{children}</ol>;
}

/** A moment on the line: `here` is the reader's place, `now` needs the reader. */
export function TimelineItem({ mark, children }: { mark?: 'here' | 'now'; children: ReactNode }) {
  return (
    <li className={mark && styles[mark]} aria-current={mark === 'here' ? 'true' : undefined}>
      {children}
    </li>
  );
}
