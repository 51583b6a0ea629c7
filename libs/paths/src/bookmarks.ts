import type { Place } from './place.ts';

export const bookmarksPath = '/bookmarks';

export const bookmarksPlaces: readonly Place[] = [
  { path: bookmarksPath, section: 'network', isForMembers: true, inMenu: 'bookmarks.title' },
];
