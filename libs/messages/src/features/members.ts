import type { Entries } from '../entry.ts';

export const members = {} satisfies Entries;
