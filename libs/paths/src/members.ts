import type { Place } from './place.ts';

/** Accounts, to staff; the directory is what members see. */
export const adminMembersPath = '/admin/members';
export const adminMemberPath = (id: string): string => `${adminMembersPath}/${encodeURIComponent(id)}`;
/** Both accounts side by side, before they become one. */
export const mergeMembersPath = (id: string): string => `${adminMemberPath(id)}/merge`;

export const membersPlaces: readonly Place[] = [{ path: adminMembersPath, isForMembers: true, isForStaff: true }];
