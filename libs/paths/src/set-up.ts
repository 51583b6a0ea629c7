import { withQuery } from './address.ts';
import type { Place } from './place.ts';

/** Where the link that a new network prints makes its first administrator. */
export const setUpPath = (token?: string): string => withQuery('/set-up', { token });

export const setUpPlaces: readonly Place[] = [{ path: setUpPath(), isEntrance: true }];
