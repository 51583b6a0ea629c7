import type { Place } from './place.ts';

/** What a member has begun to write. */
export const draftsPath = '/drafts';

export const draftsPlaces: readonly Place[] = [
  { path: draftsPath, section: 'network', isForMembers: true, inMenu: 'drafts.title' },
];
