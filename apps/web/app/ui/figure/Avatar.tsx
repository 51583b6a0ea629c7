import { clsx } from 'clsx';
import styles from './figure.module.css';

/** A letter with the marks on it, or a digit. */
const letter = /\p{L}\p{M}*|\p{N}/u;

/** The first letters of the first and the last part of a name, in any script. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => letter.exec(word)?.[0] ?? []);
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase();
}

/** A person's tile; the name stands beside it. */
export function Avatar({ name, look }: { name: string; look?: 'large' | 'mine' }) {
  return (
    <span className={clsx(styles.avatar, look && styles[look])} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
