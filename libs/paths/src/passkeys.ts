import { withQuery } from './address.ts';
import type { Place } from './place.ts';

/** Where one signs in with a passkey. @param next the path to go on to */
export const passkeySignInPath = (next?: string | null): string => withQuery('/sign-in/passkey', { next });

export const passkeySettingsPath = '/settings/passkeys';

export const passkeysPlaces: readonly Place[] = [
  { path: passkeySignInPath(), isEntrance: true, runsScript: true },
  { path: passkeySettingsPath, isForMembers: true, inMenu: 'passkeys.title' },
];
