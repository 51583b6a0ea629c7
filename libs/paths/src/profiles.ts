import { part } from './address.ts';
import { membersPath } from './directory.ts';

export const editProfilePath = '/profile/edit';

export const memberPath = (handle: string): string => `${membersPath}/${part(handle)}`;
