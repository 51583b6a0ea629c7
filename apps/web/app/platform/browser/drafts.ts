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
    if (typed === null) for (const name of [key, savedKey(key)]) localStorage.removeItem(name);
    else localStorage.setItem(key, JSON.stringify(typed));
    return true;
  }, false);

/** What the server has of a draft of this device: its version, and what was typed when it was saved there. */
export interface SavedThere {
  version: number;
  typed: Typed;
}

const savedKey = (key: string): string => `${key} saved`;

export const savedThere = (key: string): SavedThere | null =>
  attempt(() => JSON.parse(localStorage.getItem(savedKey(key)) ?? 'null') as SavedThere | null, null);

export const rememberSaved = (key: string, saved: SavedThere): void =>
  attempt(() => {
    if (!isLeft) localStorage.setItem(savedKey(key), JSON.stringify(saved));
  }, undefined);

const deviceKey = 'device';

/** What this device calls itself towards its member's other ones: nothing that says more. */
export function deviceId(): string | null {
  return attempt(() => {
    const known = localStorage.getItem(deviceKey);
    if (known !== null) return known;
    const made = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(36)).join('');
    localStorage.setItem(deviceKey, made);
    return made;
  }, null);
}

/** Nothing of a member stays on a shared device after signing out. */
export function forgetAllDrafts(): void {
  isLeft = true;
  // The page is shown again: signing out did not come to pass.
  addEventListener('pageshow', () => void (isLeft = false), { once: true });
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  }, undefined);
}
