import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { useViewer } from '../session/frame.ts';

const prefix = 'draft ';
/** Pause in typing after which a draft is kept, in milliseconds. */
const pause = 400;

/** Storage may be full, or refused by the browser: then there are no drafts, and all else works. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const keyOf = (memberId: string, path: string): string => `${prefix}${memberId} ${path}`;

const keep = (key: string, text: string): boolean =>
  attempt(() => {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  }, false);

/** The text was posted. */
export const forgetDraft = (memberId: string, path: string): void => void keep(keyOf(memberId, path), '');

/** Nothing of a member stays on a shared device after signing out. */
export const forgetAllDrafts = (): void =>
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  }, undefined);

export type DraftState = { kind: 'none' | 'restored' | 'full' } | { kind: 'saved'; at: number };

interface Draft {
  /** Of the field whose text is kept. */
  ref: RefObject<HTMLTextAreaElement | null>;
  state: DraftState;
  onInput: () => void;
}

/** Keeps what is typed into a field on this device, by member and page, and brings it back into an empty field. */
export function useDraft(): Draft {
  const key = keyOf(useViewer()?.id ?? '', useLocation().pathname);
  const ref = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<DraftState>({ kind: 'none' });

  useEffect(() => {
    const kept = attempt(() => localStorage.getItem(key), null);
    if (ref.current?.value === '' && kept) {
      ref.current.value = kept;
      setState({ kind: 'restored' });
    }
    return () => clearTimeout(timer.current);
  }, [key]);

  const onInput = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const text = ref.current?.value ?? '';
      const isKept = keep(key, text);
      setState(!isKept ? { kind: 'full' } : text === '' ? { kind: 'none' } : { kind: 'saved', at: Date.now() });
    }, pause);
  };
  return { ref, state, onInput };
}
