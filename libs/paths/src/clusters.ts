import { part } from './address.ts';
import type { Place } from './place.ts';

export const clustersPath = '/clusters';

export const clusterPath = (slug: string): string => `${clustersPath}/${part(slug)}`;

/** How a member begins discussions of a cluster by mail. */
export const clusterByMailPath = (slug: string): string => `${clusterPath(slug)}/by-mail`;

/** New discussions of a cluster as Atom. */
export const clusterFeedPath = (slug: string): string => `${clusterPath(slug)}/feed.atom`;

export const clustersPlaces: readonly Place[] = [{ path: clustersPath, section: 'network' }];
