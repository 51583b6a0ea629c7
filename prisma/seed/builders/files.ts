import { insert, type Db } from './db.ts';
import { tailOf, type Source } from './source.ts';

export interface FileRow {
  id: string;
  ownerId: string;
  purpose: 'post' | 'avatar';
  name: string;
  mediaType: string | null;
  bytes: number;
  sha256: string | null;
  state: 'receiving' | 'waiting' | 'ready' | 'refused';
  refusal: string | null;
  width: number | null;
  height: number | null;
  alt: string;
  postId: string | null;
  position: number;
  createdAt: Date;
}

/** The row of a document that is kept; its bytes are the caller's to put into the storage. */
export async function aFile(
  db: Db,
  from: Source,
  given: Pick<FileRow, 'ownerId'> & Partial<FileRow>,
): Promise<FileRow> {
  const createdAt = given.createdAt ?? from.now;
  const id = from.ids(createdAt);
  const row: FileRow = {
    id,
    purpose: 'post',
    name: `report-${tailOf(id)}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1_000,
    sha256: tailOf(id).padStart(64, '0'),
    state: 'ready',
    refusal: null,
    width: null,
    height: null,
    alt: '',
    postId: null,
    position: 0,
    createdAt,
    ...given,
  };
  await insert(db, 'file', { ...row });
  return row;
}
