import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { applyEdit } from './editing/apply.ts';
import type { BegunName } from './editing/begun-name.ts';

/** What completes a name. */
export interface Suggested {
  /** What stands in the text then. */
  written: string;
  name: string;
  /** Language of the name; null for that of the page. */
  lang: string | null;
  /** What is said of it beside. */
  about: string | null;
}

/** How names of one sort are completed. */
export interface Completing {
  /** The name that is being written before a place; null where there is none. */
  begun: (text: string, place: number) => BegunName | null;
  find: (prefix: string, signal: AbortSignal) => Promise<readonly Suggested[]>;
  /** What is written behind a chosen name. */
  after: string;
}

/** Pause in typing after which names are asked for, in milliseconds. */
const pause = 150;

interface Offered {
  from: number;
  names: readonly Suggested[];
  /** The one that Enter takes. */
  active: number;
}

export interface Completion {
  offered: Offered | null;
  /** Something was typed. */
  look: () => void;
  /** The caret is elsewhere. */
  check: () => void;
  close: () => void;
  choose: (name: Suggested) => void;
  /** Returns whether a key was for the list. */
  press: (event: KeyboardEvent) => boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Completes names that are typed in a field. */
export function useCompletion(
  field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>,
  { begun: begunIn, find, after }: Completing,
): Completion {
  const [offered, setOffered] = useState<Offered | null>(null);
  const asking = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const close = (): void => {
    clearTimeout(timer.current);
    asking.current?.abort();
    setOffered(null);
  };

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      asking.current?.abort();
    },
    [],
  );

  const begun = () => {
    const { current } = field;
    return current === null || current.selectionEnd === null || current.selectionStart !== current.selectionEnd
      ? null
      : begunIn(current.value, current.selectionEnd);
  };

  const fetchNames = async (prefix: string, from: number): Promise<void> => {
    const { signal } = (asking.current = new AbortController());
    try {
      const names = await find(prefix, signal);
      if (signal.aborted || begun()?.from !== from) return;
      setOffered(names.length === 0 ? null : { from, names, active: 0 });
    } catch {
      // A name is typed as well without a list.
      if (!signal.aborted) setOffered(null);
    }
  };

  const look = (): void => {
    const name = begun();
    clearTimeout(timer.current);
    asking.current?.abort();
    if (name === null) setOffered(null);
    else timer.current = setTimeout(() => void fetchNames(name.prefix, name.from), pause);
  };

  const check = (): void => {
    if (begun()?.from !== offered?.from) setOffered(null);
  };

  const choose = ({ written }: Suggested): void => {
    const { current } = field;
    if (current === null || offered === null) return;
    const insert = written + after;
    const end = offered.from + insert.length;
    applyEdit(current, { from: offered.from, to: current.selectionEnd ?? offered.from, insert, start: end, end });
    close();
  };

  const press = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    if (offered === null || ctrlKey || metaKey || altKey || shiftKey) return false;
    const step = steps[key];
    const chosen = offered.names[offered.active];
    if (step !== undefined) {
      const count = offered.names.length;
      setOffered({ ...offered, active: (offered.active + step + count) % count });
    } else if (key === 'Escape') close();
    else if ((key === 'Enter' || key === 'Tab') && chosen !== undefined) choose(chosen);
    else return false;
    return true;
  };

  return { offered, look, check, close, choose, press };
}
