import { settingsPath } from './accounts.ts';
import type { Place } from './place.ts';

/** What the bell leads to. */
export const notificationsPath = '/notifications';
/** How one wants to be told. */
export const notificationSettingsPath = `${settingsPath}/notifications`;

export const notificationsPlaces: readonly Place[] = [
  { path: notificationsPath, section: 'network', isForMembers: true },
  { path: notificationSettingsPath, isForMembers: true, inSettings: 'settings.notifications' },
];
