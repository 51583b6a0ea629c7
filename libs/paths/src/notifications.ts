import { settingsPath } from './accounts.ts';
import { adminPath } from './admin.ts';
import { clusterPath } from './clusters.ts';
import { connectionsPath } from './connections.ts';
import type { Place } from './place.ts';
import { postPath, threadPath } from './threads.ts';

/** What the bell leads to. */
export const notificationsPath = '/notifications';
/** How one wants to be told. */
export const notificationSettingsPath = `${settingsPath}/notifications`;

export const notificationsPlaces: readonly Place[] = [
  { path: notificationsPath, section: 'network', isForMembers: true },
  { path: notificationSettingsPath, isForMembers: true, inSettings: 'settings.notifications' },
];

/** What a member was told of, as far as it says where that is. */
interface ToldOf {
  readonly thread: Parameters<typeof threadPath>[0] | null;
  readonly postNumber: number | null;
  readonly isConnection: boolean;
  /** Of the cluster in which they were made something. */
  readonly clusterSlug: string | null;
}

/** Where it leads: to the very post, or to where it is answered. */
export function toldPath({ thread, postNumber, isConnection, clusterSlug }: ToldOf): string {
  if (thread !== null) return postNumber === null ? threadPath(thread) : postPath(thread, postNumber);
  if (isConnection) return connectionsPath;
  return clusterSlug === null ? adminPath : clusterPath(clusterSlug);
}
