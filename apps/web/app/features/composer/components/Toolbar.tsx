import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from '../../../ui/icon/Icon.tsx';
import type { IconName } from '../../../ui/icon/icon-names.ts';
import { keyOf, toolNames, type ToolName } from '../editing/tools.ts';
import styles from './composer.module.css';

const icons: Record<ToolName, IconName> = {
  bold: 'bold',
  italic: 'italic',
  link: 'link',
  quote: 'quote',
  bullets: 'list',
  numbers: 'list-ordered',
  table: 'table',
  mention: 'at-sign',
};

interface ToolbarProps {
  label: string;
  /** What each tool is called. */
  names: Readonly<Record<ToolName, string>>;
  /** Id of the field that they work on. */
  controls: string;
  use: (tool: ToolName) => void;
}

/** How far a key leads along the bar; the arrows go with the direction of the page. */
function stepOf(key: string, isMirrored: boolean): number | null {
  if (key === 'Home') return -Infinity;
  if (key === 'End') return Infinity;
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null;
  return (key === 'ArrowRight') === isMirrored ? -1 : 1;
}

/** The tools beside a text: one stop of the Tab key, the arrows move inside. Not there without script. */
export function Toolbar({ label, names, controls, use }: ToolbarProps) {
  const [reached, setReached] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, document.documentElement.dir === 'rtl');
    if (step === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const last = toolNames.length - 1;
    const next = Math.abs(step) === 1 ? (reached + step + toolNames.length) % toolNames.length : step < 0 ? 0 : last;
    setReached(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div ref={bar} role="toolbar" aria-label={label} aria-controls={controls} className={styles.tools} onKeyDown={move}>
      {toolNames.map((name, place) => {
        const key = keyOf[name];
        const named = key === undefined ? names[name] : `${names[name]} (Ctrl+${key.toUpperCase()})`;
        return (
          <button
            key={name}
            type="button"
            aria-label={names[name]}
            aria-keyshortcuts={key && `Control+${key.toUpperCase()}`}
            title={named}
            tabIndex={place === reached ? 0 : -1}
            onFocus={() => setReached(place)}
            onClick={() => use(name)}
          >
            <Icon name={icons[name]} />
          </button>
        );
      })}
    </div>
  );
}
