import type { Typed } from './typed.ts';

const prefix = 'draft ';

/** Storage may be full, or refused by the browser: then there are no drafts, and all else works. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Under which name what the member of this document types for a page is kept on this device. */
export const draftKeyOf = (path: string): string => `${prefix}${document.body.dataset['member'] ?? ''} ${path}`;

export const draftUnder = (key: string): Typed | null =>
  attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Typed | null, null);

/** A page that was left by signing out keeps nothing more, not even at its end. */
let isLeft = false;

/** Keeps what a form holds; null forgets it. False when the device keeps nothing. */
export const keepDraft = (key: string, typed: Typed | null): boolean =>
  attempt(() => {
    if (isLeft) return false;
    if (typed === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed));
    return true;
  }, false);

/** Nothing of a member stays on a shared device after signing out. */
export function forgetAllDrafts(): void {
  isLeft = true;
  // The page is shown again: signing out did not come to pass.
  addEventListener('pageshow', () => void (isLeft = false), { once: true });
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  }, undefined);
}
