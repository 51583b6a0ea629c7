import { part } from './address.ts';
import type { Place } from './place.ts';

/** Administration; leads to the first part that its reader has a right to. */
export const adminPath = '/admin';
export const adminSettingsPath = '/admin/settings';
export const adminRecordPath = '/admin/record';
/** The same lines as a file, with the same parameters. */
export const adminRecordFilePath = `${adminRecordPath}.csv`;
export const adminJobsPath = '/admin/jobs';
export const adminWordsPath = '/admin/words';
export const adminClustersPath = '/admin/clusters';
export const adminNewClusterPath = `${adminClustersPath}/new`;
export const adminClusterPath = (id: string): string => `${adminClustersPath}/${part(id)}`;

export const adminPlaces: readonly Place[] = [
  { path: adminPath, isForMembers: true, isForStaff: true, leadsOn: true, inMenu: 'admin.title' },
  { path: adminSettingsPath, isForMembers: true, isForStaff: true },
  { path: adminRecordPath, isForMembers: true, isForStaff: true },
  { path: adminJobsPath, isForMembers: true, isForStaff: true },
  { path: adminWordsPath, isForMembers: true, isForStaff: true },
  { path: adminClustersPath, isForMembers: true, isForStaff: true },
  { path: adminNewClusterPath, isForMembers: true, isForStaff: true },
];
