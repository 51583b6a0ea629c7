import type { Entries } from '../entry.ts';

export const clusters = {} satisfies Entries;
