import type { Entries } from '../entry.ts';

export const accounts = {} satisfies Entries;
