import { clsx } from 'clsx';
import { Icon } from '../icon/Icon.tsx';
import styles from './figure.module.css';

/** A letter with the marks on it, or a digit. */
const letter = /\p{L}\p{M}*|\p{N}/u;

/** The first letters of the first and the last part of a name, in any script. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => letter.exec(word)?.[0] ?? []);
  return [letters[0], letters.length > 1 ? letters.at(-1) : ''].join('').toLocaleUpperCase();
}

interface AvatarProps {
  name: string;
  look?: 'large' | 'mine' | undefined;
  /** Address of a square picture that stands in the place of the initials. */
  picture?: string | null;
  /** Somebody who is not named: a sign in the place of the initials. */
  isNobody?: boolean;
}

/** A person's tile; the name stands beside it. */
export function Avatar({ name, look, picture = null, isNobody = false }: AvatarProps) {
  const className = clsx(styles.avatar, look && styles[look]);
  if (picture !== null) return <img className={className} src={picture} alt="" width={40} height={40} loading="lazy" />;
  return (
    <span className={className} aria-hidden="true">
      {isNobody ? <Icon name="eye-off" /> : initialsOf(name)}
    </span>
  );
}
