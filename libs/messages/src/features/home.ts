import type { Entries } from '../entry.ts';

export const home = {} satisfies Entries;
