import type { Place } from './place.ts';

export const membersPath = '/members';
export const membersFilePath = '/members.csv';

export const directoryPlaces: readonly Place[] = [{ path: membersPath, section: 'network', isForMembers: true }];
