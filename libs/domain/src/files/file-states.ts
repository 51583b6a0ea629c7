import { assertNever } from '../kernel/index.ts';

/**
 * - `receiving`: its bytes are on the way
 * - `waiting`: all of it is here, and nobody reads it until it has been scanned
 * - `ready`: kept, and shown to those who see what it hangs on
 * - `refused`: not kept; the row says why
 */
export const fileStates = ['receiving', 'waiting', 'ready', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

/** What can happen to the bytes of a file. */
export type FileHappening = 'kept' | 'put off' | 'refused';

/** The state after it; null where this cannot happen any more. */
export function stateAfter(state: FileState, happening: FileHappening): FileState | null {
  switch (state) {
    case 'receiving':
    case 'waiting':
      return happening === 'kept' ? 'ready' : happening === 'refused' ? 'refused' : 'waiting';
    case 'ready':
    case 'refused':
      return null;
    default:
      return assertNever(state);
  }
}

/** Whether it may be put under a post: what was refused or has not arrived may not. */
export const isUsable = (state: FileState): boolean => state === 'ready' || state === 'waiting';
