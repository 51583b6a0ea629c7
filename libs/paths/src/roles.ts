import type { Place } from './place.ts';

export const adminRolesPath = '/admin/roles';

export const rolesPlaces: readonly Place[] = [{ path: adminRolesPath, isForMembers: true, isForStaff: true }];
