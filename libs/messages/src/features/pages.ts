import type { Entries } from '../entry.ts';

export const pages = {} satisfies Entries;
