import { part } from './address.ts';
import type { Place } from './place.ts';

export const clustersPath = '/clusters';

export const clusterPath = (slug: string): string => `${clustersPath}/${part(slug)}`;

export const clustersPlaces: readonly Place[] = [{ path: clustersPath, section: 'network' }];
