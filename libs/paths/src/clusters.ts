import { part } from './address.ts';
import type { Place } from './place.ts';

export const clustersPath = '/clusters';

export const clusterPath = (slug: string): string => `${clustersPath}/${part(slug)}`;

/** New discussions of a cluster as Atom. */
export const clusterFeedPath = (slug: string): string => `${clusterPath(slug)}/feed.atom`;

export const clustersPlaces: readonly Place[] = [{ path: clustersPath, section: 'network' }];
