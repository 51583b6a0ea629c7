import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { MentionSuggestions } from '../../gql/browser/MentionSuggestions.ts';
import type { MentionSuggestionsQuery } from '../../gql/types.ts';
import { ask } from '../../platform/api/ask.ts';
import { applyEdit } from './editing/apply.ts';
import { begunName } from './editing/begun-name.ts';

export type Suggested = MentionSuggestionsQuery['mentionSuggestions'][number];

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

/** Completes the names of members, clusters and discussions that are typed in a text. */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>, threadId: string | null): Completion {
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
    return current === null || current.selectionStart !== current.selectionEnd
      ? null
      : begunName(current.value, current.selectionEnd);
  };

  const fetchNames = async (prefix: string, from: number): Promise<void> => {
    const { signal } = (asking.current = new AbortController());
    try {
      const { data } = await ask(MentionSuggestions, { prefix, threadId }, signal);
      if (signal.aborted || begun()?.from !== from) return;
      const names = data?.mentionSuggestions ?? [];
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
    const insert = `${written} `;
    const end = offered.from + insert.length;
    applyEdit(current, { from: offered.from, to: current.selectionEnd, insert, start: end, end });
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
