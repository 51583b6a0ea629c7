import { useContext, useSyncExternalStore } from 'react';
import { iconShapes } from 'virtual:icon-shapes';
import { iconNames, type IconName } from './icon-names.ts';
import styles from './icon.module.css';
import { IconRegistryContext } from './icon-registry.tsx';

const spriteId = 'icons';

/** The icons in the sprite that the server wrote. */
export function namesInSprite(): readonly IconName[] {
  const written = Array.from(document.querySelectorAll(`#${spriteId} symbol`), ({ id }) => id.slice('i-'.length));
  return written.flatMap((name) => iconNames.find((known) => known === name) ?? []);
}

/** The shapes of the icons on this page; stands after everything that names one. */
export function IconSprite() {
  const { subscribe, names } = useContext(IconRegistryContext);
  const used = useSyncExternalStore(subscribe, names, names);
  return (
    <svg id={spriteId} className={styles.sprite} width="0" height="0" aria-hidden="true">
      {used.map((name) => (
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
