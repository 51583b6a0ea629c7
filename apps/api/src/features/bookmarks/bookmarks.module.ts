import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { KeepBookmark } from './keep-bookmark.ts';
import { BookmarkQueries } from './bookmark.queries.ts';
import { BookmarksResolver } from './bookmarks.resolver.ts';

@Module({
  imports: [ThreadsModule],
  providers: [BookmarkQueries, KeepBookmark, BookmarksResolver],
})
export class BookmarksModule {}
