import type { ReactNode } from 'react';
import styles from './list.module.css';

/** The rule and title above a part of a page, with at most one link that names its target. */
export function SectionHead({ id, title, link }: { id?: string; title: ReactNode; link?: ReactNode }) {
  return (
    <div className={styles.section} id={id}>
      <h2>{title}</h2>
      {link}
    </div>
  );
}
