import { withQuery } from './address.ts';
import { adminPath } from './admin.ts';
import type { Place } from './place.ts';

/** @param next the path to go on to, once the account is open */
export const applyPath = (next?: string | null): string => withQuery('/apply', { next });

/** Where the link of a mail confirms an application; without it, what happens with one. */
export const applicationPath = (token?: string): string => withQuery('/application', { token });

/** The queue of those who ask to be let in. */
export const adminApplicationsPath = `${adminPath}/applications`;

export const applicationsPlaces: readonly Place[] = [
  { path: applyPath(), isEntrance: true },
  { path: applicationPath(), isEntrance: true },
  { path: adminApplicationsPath, isForMembers: true, isForStaff: true },
];
