import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface BookmarkRow {
  id: string;
  memberId: string;
  /** One of the two. */
  threadId: string | null;
  postId: string | null;
  note: string;
  remindAt: Date | null;
  remindedAt: Date | null;
  createdAt: Date;
}

/** A member keeps a thread or a post to find it again. */
export async function aBookmark(
  db: Db,
  from: Source,
  given: Pick<BookmarkRow, 'memberId'> & Partial<BookmarkRow>,
): Promise<BookmarkRow> {
  const createdAt = given.createdAt ?? from.now;
  const nothing = { threadId: null, postId: null, note: '', remindAt: null, remindedAt: null };
  const row: BookmarkRow = { ...nothing, id: from.ids(createdAt), createdAt, ...given };
  await insert(db, 'bookmark', { ...row });
  return row;
}
