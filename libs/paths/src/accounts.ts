import { withQuery } from './address.ts';
import { homePath } from './home.ts';
import type { Place } from './place.ts';

/** @param next the path to go on to, left out where it is the start; it is checked where it is read, never trusted */
export const signInPath = (next?: string | null): string =>
  withQuery('/sign-in', { next: next === homePath ? null : next });

export const signUpPath = (next?: string | null): string => withQuery('/sign-up', { next });

/** Where the link of a mail confirms an address. */
export const confirmEmailPath = (token?: string): string => withQuery('/confirm-email', { token });

/** Where the link of a mail hands over an imported account. */
export const claimPath = (token?: string): string => withQuery('/claim', { token });

/** @param next where to go on to, once there is a new password */
export const forgotPasswordPath = (next?: string | null): string => withQuery('/forgot-password', { next });

/** Where the link of a mail sets a new password. */
export const resetPasswordPath = (token?: string): string => withQuery('/reset-password', { token });

/** Where the link of a mail signs in. */
export const signInLinkPath = (token?: string): string => withQuery('/sign-in-link', { token });

/** The account: its name, address and language. */
export const settingsPath = '/settings';

/** The ways to sign in. */
export const signInSettingsPath = `${settingsPath}/sign-in`;

/** Where the member is signed in. */
export const sessionsPath = `${settingsPath}/sessions`;

const entrances: readonly Place[] = [
  signInPath(),
  signUpPath(),
  confirmEmailPath(),
  claimPath(),
  forgotPasswordPath(),
  resetPasswordPath(),
  signInLinkPath(),
].map((path) => ({ path, isEntrance: true }));

export const accountsPlaces: readonly Place[] = [
  ...entrances,
  { path: settingsPath, isForMembers: true, inMenu: 'settings.title', inSettings: 'settings.account' },
  { path: signInSettingsPath, isForMembers: true, inSettings: 'settings.signIn' },
  { path: sessionsPath, isForMembers: true, inSettings: 'settings.sessions' },
];
