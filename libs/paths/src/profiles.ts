import { part } from './address.ts';
import { membersPath } from './directory.ts';
import type { Place } from './place.ts';

export const editProfilePath = '/profile/edit';

export const memberPath = (handle: string): string => `${membersPath}/${part(handle)}`;

export const profilesPlaces: readonly Place[] = [{ path: editProfilePath, section: 'network', isForMembers: true }];
