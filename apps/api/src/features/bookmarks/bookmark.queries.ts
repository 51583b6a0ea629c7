import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { flag, instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { summaryFrom, threadJoins, threadSummary, visibleThreads } from '../threads/index.ts';
import type { Bookmark, BookmarkedPost, BookmarksAmong } from './bookmark.model.ts';

const columns = {
  ...threadSummary,
  bookmarkId: text('b.id'),
  bookmarkedAt: instant('b.created_at'),
  listedBy: instant('b.listed_by'),
  note: text('b.note'),
  remindAt: maybe(instant('b.remind_at')),
  isDue: flag('coalesce(b.remind_at <= now(), false)'),
  postId: maybe(text('o.id')),
  postNumber: maybe(integer('o.number')),
  postLang: maybe(text('o.lang')),
  postExcerpt: maybe(
    text('case when o.hidden_at is null and o.removed_at is null and o.deleted_at is null then o.excerpt end'),
  ),
};

/** The viewer's bookmarks of threads that they may still read, and of posts in these. */
const list = new KeysetList({
  name: 'bookmarks',
  columns,
  from: 'bookmark b left join post o on o.id = b.post_id join thread t on t.id = coalesce(b.thread_id, o.thread_id)',
  joins: threadJoins,
  orders: {
    wanted: {
      keys: [
        { by: 'b.listed_by', key: 'listedBy', as: 'instant' },
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

const postOf = ({ postId, postNumber, postLang, postExcerpt }: RowOf<typeof columns>): BookmarkedPost | null =>
  postId === null || postNumber === null
    ? null
    : { id: postId, number: postNumber, lang: postLang ?? '', excerpt: postExcerpt };

const among = { threadId: maybe(text('b.thread_id')), postId: maybe(text('b.post_id')) };
const bookmarkedAmong = statement(
  'bookmarked_among',
  `select ${select(among)} from bookmark b
    where b.member_id = $1 and (b.thread_id = any($2::uuid[]) or b.post_id = any($3::uuid[]))`,
  among,
);

/** A bookmark as a file of a member's own data carries it. */
export type BookmarkToExport = Pick<RowOf<typeof columns>, 'bookmarkedAt' | 'number' | 'slug' | 'title' | 'lang'>;

const exportedAtOnce = 500;

@Injectable()
export class BookmarkQueries {
  constructor(private readonly database: Database) {}

  list(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<Bookmark>> {
    return list.page(this.database, viewer, { order: 'wanted', ...slice }, (row) => ({
      id: row.bookmarkId,
      createdAt: row.bookmarkedAt,
      thread: summaryFrom(viewer, row),
      post: postOf(row),
      note: row.note,
      remindAt: row.remindAt,
      isDue: row.isDue,
    }));
  }

  /** Which of these threads and posts the viewer has bookmarked, in no order. */
  async among(viewer: MemberViewer, threadIds: readonly string[], postIds: readonly string[]): Promise<BookmarksAmong> {
    if (threadIds.length + postIds.length === 0) return { threadIds: [], postIds: [] };
    const rows = await this.database.all(bookmarkedAmong, [viewer.id, threadIds, postIds]);
    return {
      threadIds: rows.flatMap(({ threadId }) => threadId ?? []),
      postIds: rows.flatMap(({ postId }) => postId ?? []),
    };
  }

  /** Every bookmark that the list shows, in its order, some hundreds at a time. */
  async *batches(viewer: MemberViewer): AsyncGenerator<BookmarkToExport[]> {
    for await (const rows of list.batches(this.database, viewer, { order: 'wanted', size: exportedAtOnce })) {
      yield rows.map(({ bookmarkedAt, number, slug, title, lang }) => ({ bookmarkedAt, number, slug, title, lang }));
    }
  }
}
