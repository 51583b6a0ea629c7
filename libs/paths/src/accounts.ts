import { withQuery } from './address.ts';
import { homePath } from './home.ts';
import type { Place } from './place.ts';

/** @param next the path to go on to, left out where it is the start; it is checked where it is read, never trusted */
export const signInPath = (next?: string | null): string =>
  withQuery('/sign-in', { next: next === homePath ? null : next });

/** Where one is led to another service to sign in there; no page. @param next the path to go on to */
export const signInElsewherePath = (next?: string | null): string => withQuery('/auth/oidc', { next });

export const signUpPath = (next?: string | null): string => withQuery('/sign-up', { next });

/** Where the link of a mail confirms an address. */
export const confirmEmailPath = (token?: string): string => withQuery('/confirm-email', { token });

/** Where the link of a mail hands over an imported account. */
export const claimPath = (token?: string): string => withQuery('/claim', { token });

export const accountsPlaces: readonly Place[] = [signInPath(), signUpPath(), confirmEmailPath(), claimPath()].map(
  (path) => ({ path, isEntrance: true }),
);
