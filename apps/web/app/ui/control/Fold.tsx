import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import layout from '../layout.module.css';
import controls from './control.module.css';
import styles from './fold.module.css';

interface FoldProps {
  /** What the button says that opens it on narrow screens. */
  summary: ReactNode;
  /** Unfolded at first, where there is something in it that must be seen. */
  isOpen?: boolean;
  children: ReactNode;
}

/** Folded away on narrow screens, always open on wide ones; a box to tick, so that it needs no script. */
export function Fold({ summary, isOpen = false, children }: FoldProps) {
  const id = useId();
  return (
    <div>
      <input type="checkbox" id={id} className={clsx(layout.hidden, styles.switch)} defaultChecked={isOpen} />
      <label htmlFor={id} className={clsx(controls.button, styles.label)}>
        {summary}
      </label>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
