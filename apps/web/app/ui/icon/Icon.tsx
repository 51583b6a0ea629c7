import { useContext } from 'react';
import styles from './icon.module.css';
import type { IconName } from './icon-names.ts';
import { IconRegistryContext } from './icon-registry.tsx';

const mirrored: ReadonlySet<IconName> = new Set([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'list',
  'reply',
]);

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  useContext(IconRegistryContext).add(name);
  return (
    <svg className={mirrored.has(name) ? `${styles.icon} ${styles.mirrored}` : styles.icon} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
