import { Module } from '@nestjs/common';
import { ThreadsModule } from '../threads/index.ts';
import { BookmarkThread } from './bookmark-thread.ts';
import { BookmarkQueries } from './bookmark.queries.ts';
import { BookmarksResolver } from './bookmarks.resolver.ts';

@Module({
  imports: [ThreadsModule],
  providers: [BookmarkQueries, BookmarkThread, BookmarksResolver],
})
export class BookmarksModule {}
