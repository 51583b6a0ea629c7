import { sourceFrom, type Source } from '@cluster-commons/prisma/seed/builders/index.ts';

/** Ids and time of what a spec file builds; the same in every run. */
export const testSource = (name: string): Source => sourceFrom(name, new Date('2026-11-01T08:00:00Z'));
