import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { summaryFrom, threadJoins, threadSummary, visibleThreads } from '../threads/index.ts';
import type { Bookmark } from './bookmark.model.ts';

const columns = { ...threadSummary, bookmarkId: text('b.id'), bookmarkedAt: instant('b.created_at') };

/** The viewer's bookmarks of threads that they may still read. */
const list = new KeysetList({
  name: 'bookmarks',
  columns,
  from: 'bookmark b join thread t on t.id = b.thread_id',
  joins: threadJoins,
  orders: {
    latest: {
      keys: [
        { by: 'b.created_at', key: 'bookmarkedAt', as: 'instant' },
        { by: 'b.id', key: 'bookmarkId', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (viewer: MemberViewer, shape) => {
    shape.where(`b.member_id = ${shape.value(viewer.id)}`);
    visibleThreads(viewer, shape);
  },
});

const among = { threadId: text('b.thread_id') };
const bookmarkedAmong = statement(
  'bookmarked_among',
  `select ${select(among)} from bookmark b where b.member_id = $1 and b.thread_id = any($2::uuid[])`,
  among,
);

/** A bookmark as a file of a member's own data carries it. */
export type BookmarkToExport = Pick<RowOf<typeof columns>, 'bookmarkedAt' | 'number' | 'slug' | 'title' | 'lang'>;

const exportedAtOnce = 500;

@Injectable()
export class BookmarkQueries {
  constructor(private readonly database: Database) {}

  list(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<Bookmark>> {
    return list.page(this.database, viewer, { order: 'latest', ...slice }, (row) => ({
      id: row.bookmarkId,
      createdAt: row.bookmarkedAt,
      thread: summaryFrom(viewer, row),
    }));
  }

  /** Which of these threads the viewer has bookmarked, in no order. */
  async among(viewer: MemberViewer, threadIds: readonly string[]): Promise<string[]> {
    if (threadIds.length === 0) return [];
    const rows = await this.database.all(bookmarkedAmong, [viewer.id, threadIds]);
    return rows.map(({ threadId }) => threadId);
  }

  /** Every bookmark that the list shows, latest first, some hundreds at a time. */
  async *batches(viewer: MemberViewer): AsyncGenerator<BookmarkToExport[]> {
    for await (const rows of list.batches(this.database, viewer, { order: 'latest', size: exportedAtOnce })) {
      yield rows.map(({ bookmarkedAt, number, slug, title, lang }) => ({ bookmarkedAt, number, slug, title, lang }));
    }
  }
}
