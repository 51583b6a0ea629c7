import { part } from './address.ts';

export const clustersPath = '/clusters';

export const clusterPath = (slug: string): string => `${clustersPath}/${part(slug)}`;
