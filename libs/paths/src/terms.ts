import { withQuery } from './address.ts';
import type { Place } from './place.ts';

/** Texts that the network gives itself. @param version an older one; the one that holds now when not given */
export const rulesPath = (version?: number): string => withQuery('/rules', { version: version?.toString() });
export const termsPath = (version?: number): string => withQuery('/terms', { version: version?.toString() });
export const dataPolicyPath = (version?: number): string => withQuery('/privacy', { version: version?.toString() });

/** Where they are written anew. @param kind one of the texts, in capitals */
export const adminTermsPath = (kind?: string): string => withQuery('/admin/terms', { kind });

export const termsPlaces: readonly Place[] = [
  { path: rulesPath() },
  { path: termsPath() },
  { path: dataPolicyPath() },
  { path: adminTermsPath(), isForMembers: true, isForStaff: true },
];
