import { settingsPath } from './accounts.ts';
import type { Place } from './place.ts';

/** What a member follows, and what they have muted. */
export const followingPath = `${settingsPath}/following`;

export const followingPlaces: readonly Place[] = [
  { path: followingPath, isForMembers: true, inSettings: 'settings.following' },
];
