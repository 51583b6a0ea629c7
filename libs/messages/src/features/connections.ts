import type { Entries } from '../entry.ts';

export const connections = {} satisfies Entries;
