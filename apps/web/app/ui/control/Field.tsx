import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import text from '../text.module.css';
import styles from './control.module.css';

/** What ties a control to its label, hint and problem. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  id: string;
  /** Null where it stands elsewhere. */
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, with the way to mend it. */
  problem?: ReactNode;
  children: (attributes: ControlAttributes) => ReactNode;
}

/** Label, hint, problem and control, in this order. */
export function Field({ id, label, hint, problem, children }: FieldProps) {
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={clsx(styles.field, problem && styles.bad)}>
      {label !== null && <label htmlFor={id}>{label}</label>}
      {hint && (
        <p id={`${id}-hint`} className={text.muted}>
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className={clsx(text.needed, text.small)}>
          <Icon name="circle-alert" /> {problem}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
    </div>
  );
}

interface OptionsProps {
  legend: ReactNode;
  id?: string;
  hint?: ReactNode;
  problem?: ReactNode;
  children: ReactNode;
}

/** A group of checkboxes or radio buttons. */
export function Options({ legend, id, hint, problem, children }: OptionsProps) {
  return (
    <fieldset id={id} className={clsx(problem && styles.bad)}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && <p className={text.muted}>{hint}</p>}
      {problem && (
        <p className={clsx(text.needed, text.small)}>
          <Icon name="circle-alert" /> {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
