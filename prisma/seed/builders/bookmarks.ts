import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface BookmarkRow {
  id: string;
  memberId: string;
  threadId: string;
  createdAt: Date;
}

/** A member keeps a thread to find it again. */
export async function aBookmark(
  db: Db,
  from: Source,
  given: Pick<BookmarkRow, 'memberId' | 'threadId'> & Partial<BookmarkRow>,
): Promise<BookmarkRow> {
  const createdAt = given.createdAt ?? from.now;
  const row: BookmarkRow = { id: from.ids(createdAt), createdAt, ...given };
  await insert(db, 'bookmark', { ...row });
  return row;
}
