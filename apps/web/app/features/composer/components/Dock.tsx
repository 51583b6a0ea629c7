import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import layout from '../../../ui/layout.module.css';
import styles from './composer.module.css';

interface DockProps {
  /** Its mark in the page. */
  id: string;
  label: string;
  children: ReactNode;
}

/** The place of a form with a composer that can be held at the foot of the window; its parts around stand in the flow. */
export function Dock({ id, label, children }: DockProps) {
  return (
    <section id={id} className={clsx(layout.after, styles.dock)} aria-label={label} data-part data-dock="no">
      {children}
    </section>
  );
}
