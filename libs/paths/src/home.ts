import type { Place } from './place.ts';

export const homePath = '/';

export const homePlaces: readonly Place[] = [{ path: homePath }];
