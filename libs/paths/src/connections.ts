import type { Place } from './place.ts';

export const connectionsPath = '/connections';

export const connectionsPlaces: readonly Place[] = [
  { path: connectionsPath, section: 'network', isForMembers: true, inMenu: 'connections.title' },
];
