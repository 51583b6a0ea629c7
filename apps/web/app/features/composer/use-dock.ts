import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';

/** A composer stands at its place in the page, or at the foot of the window, open or put away. */
export type Docked = 'no' | 'open' | 'away';

/** How the composer of this page stands: one that comes in place of another stands as that one did. */
let standing: Docked = 'no';
const listeners = new Set<() => void>();

function stand(next: Docked): void {
  standing = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/**
 * Holds a composer at the foot of the window while its reader reads on, where it stands in a `Dock`.
 * @param field its text, which takes the focus when the composer opens
 * @param bar what opens it again, which takes the focus when it is put away
 */
export function useDock(
  field: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): [docked: Docked, dock: (next: Docked, takesFocus?: boolean) => void] {
  const docked = useSyncExternalStore(
    listen,
    () => standing,
    (): Docked => 'no',
  );
  const focusNext = useRef(false);

  useEffect(() => {
    const place = field.current?.closest<HTMLElement>('[data-dock]');
    if (place) place.dataset['dock'] = docked;
    if (!focusNext.current) return;
    focusNext.current = false;
    (docked === 'away' ? bar : field).current?.focus({ preventScroll: docked !== 'no' });
  }, [docked, field, bar]);

  const dock = (next: Docked, takesFocus = true): void => {
    focusNext.current = takesFocus;
    stand(next);
  };
  return [docked, dock];
}
