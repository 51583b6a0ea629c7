import { withQuery } from './address.ts';
import type { Place } from './place.ts';

/** Where a session that waits for the second factor is led. @param next the path to go on to */
export const secondFactorPath = (next?: string | null): string => withQuery('/second-factor', { next });

/** Where somebody shows once more that it is them. @param next the path to go on to */
export const provePath = (next?: string | null): string => withQuery('/prove', { next });

export const secondFactorSettingsPath = '/settings/second-factor';

export const secondFactorPlaces: readonly Place[] = [
  { path: secondFactorPath(), isEntrance: true },
  { path: provePath(), isForMembers: true },
  { path: secondFactorSettingsPath, isForMembers: true, inMenu: 'secondFactor.menu' },
];
