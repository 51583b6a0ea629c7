import { useContext } from 'react';
import { iconShapes } from 'virtual:icon-shapes';
import styles from './icon.module.css';
import { IconRegistryContext } from './icon-registry.tsx';

/** The shapes of the icons on this page; stands after everything that names one. */
export function IconSprite() {
  const registry = useContext(IconRegistryContext);
  return (
    <svg id="icons" className={styles.sprite} width="0" height="0" aria-hidden="true">
      {registry.names().map((name) => (
        <symbol
          key={name}
          id={`i-${name}`}
          viewBox="0 0 24 24"
          dangerouslySetInnerHTML={{ __html: iconShapes[name] ?? '' }}
        />
      ))}
    </svg>
  );
}
