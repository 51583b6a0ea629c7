import { part } from './address.ts';
import type { Place } from './place.ts';

export const invitationsPath = '/invitations';

/** Where many are invited out of a file. */
export const invitationFilesPath = '/invitations/file';

export const invitationFilePath = (id: string): string => `${invitationFilesPath}/${part(id)}`;

/** Where an invitation is accepted, by the token of its link. */
export const joinPath = (token: string): string => `/join/${part(token)}`;

export const invitationsPlaces: readonly Place[] = [
  { path: invitationsPath, section: 'network', isForMembers: true, inMenu: 'invitations.title' },
  { path: invitationFilesPath, section: 'network', isForMembers: true, isForStaff: true },
  { path: '/join', isEntrance: true },
];
