import { part } from './address.ts';

export const membersPath = '/members';
export const membersFilePath = '/members.csv';
export const editProfilePath = '/profile/edit';
export const connectionsPath = '/connections';

export const memberPath = (handle: string): string => `${membersPath}/${part(handle)}`;
