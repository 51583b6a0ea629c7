import { clsx } from 'clsx';
import styles from './figure.module.css';

const segmenter = new Intl.Segmenter();

const firstLetter = (word: string): string => {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
};

/** The first letters of the first and the last part of a name, in any script. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => firstLetter(word ?? ''));
  return letters.join('').toLocaleUpperCase();
}

/** A person's tile; the name stands beside it. */
export function Avatar({ name, look }: { name: string; look?: 'large' | 'mine' }) {
  return (
    <span className={clsx(styles.avatar, look && styles[look])} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
