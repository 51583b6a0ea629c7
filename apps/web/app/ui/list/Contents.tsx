import type { ReactNode } from 'react';
import styles from './list.module.css';

/** A list of places to go to: pages of a section, headings of a page. */
export function Contents({ children }: { children: ReactNode }) {
  return <ul className={styles.contents}>{children}</ul>;
}
