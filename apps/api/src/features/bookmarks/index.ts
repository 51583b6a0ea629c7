export { BookmarkQueries, type BookmarkToExport } from './bookmark.queries.ts';
export { BookmarksModule } from './bookmarks.module.ts';
