import { clsx } from 'clsx';
import type { ReactNode, Ref } from 'react';
import { Icon } from '../icon/Icon.tsx';
import type { IconName } from '../icon/icon-names.ts';
import styles from './control.module.css';

interface NoticeProps {
  tone?: 'plain' | 'caution' | 'error' | 'success';
  icon?: IconName;
  children: ReactNode;
  /** `alert` for failures, `status` for what went well; none for what stands on the page. */
  role?: 'alert' | 'status';
  ref?: Ref<HTMLDivElement>;
  tabIndex?: number;
  /** Takes the focus when the page opens, also without script. */
  autoFocus?: boolean;
}

/** A ground that is a status: what happened, what is safe, what to do. */
export function Notice({ tone = 'plain', icon, children, ...rest }: NoticeProps) {
  return (
    <div {...rest} className={clsx(styles.note, tone !== 'plain' && styles[tone])}>
      {icon && <Icon name={icon} />}
      <div>{children}</div>
    </div>
  );
}
