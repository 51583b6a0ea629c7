import type { Place } from './place.ts';

/** How a text is formatted. */
export const writingHelpPath = '/writing';

export const composerPlaces: readonly Place[] = [{ path: writingHelpPath, section: 'network' }];
