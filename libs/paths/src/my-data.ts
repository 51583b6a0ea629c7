import { settingsPath } from './accounts.ts';
import type { Place } from './place.ts';

/** Who sees what of the member. */
export const privacyPath = `${settingsPath}/privacy`;

/** All that is theirs, to take along, and the way out. */
export const myDataPath = `${settingsPath}/data`;

/** The file of an export, for its member alone; no page. */
export const exportPath = (id: string): string => `/exports/${id}`;

export const myDataPlaces: readonly Place[] = [
  { path: privacyPath, isForMembers: true, inSettings: 'settings.privacy' },
  { path: myDataPath, isForMembers: true, inSettings: 'settings.data' },
];
