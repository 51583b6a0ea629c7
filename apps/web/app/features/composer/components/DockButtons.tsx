import { Button } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import type { Docked } from '../use-dock.ts';
import styles from './composer.module.css';

interface DockButtonsProps {
  docked: Docked;
  dock: (next: Docked) => void;
  words: { dock: string; undock: string; putAway: string };
}

/** Holds a composer at the foot of the window, puts it away, and lets it go. Not there without script. */
export function DockButtons({ docked, dock, words }: DockButtonsProps) {
  return (
    <span className={styles.docking}>
      {docked === 'open' && (
        <Button look="quiet" onClick={() => dock('away')}>
          {words.putAway}
        </Button>
      )}
      <Button look="quiet" onClick={() => dock(docked === 'no' ? 'open' : 'no')}>
        <Icon name="pin" /> {docked === 'no' ? words.dock : words.undock}
      </Button>
    </span>
  );
}
