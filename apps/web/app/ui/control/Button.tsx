import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Link } from '../Link.tsx';
import styles from './control.module.css';

interface Look {
  /** `primary` once in a view; `stop` takes something away. */
  look?: 'plain' | 'primary' | 'quiet' | 'stop';
}

const classOf = (look: Look['look'] = 'plain') => clsx(styles.button, look !== 'plain' && styles[look]);

export function Button({ look, type = 'button', className, ...rest }: Look & ComponentProps<'button'>) {
  return <button {...rest} type={type} className={clsx(classOf(look), className)} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ look, ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link {...rest} className={classOf(look)} />;
}

/** The summary of a `<details>` that looks like a button. */
export function ButtonSummary({ look, ...rest }: Look & ComponentProps<'summary'>) {
  return <summary {...rest} className={classOf(look)} />;
}
