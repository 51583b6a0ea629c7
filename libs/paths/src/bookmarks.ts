export const bookmarksPath = '/bookmarks';
