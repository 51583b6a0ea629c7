import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface DraftRow {
  id: string;
  memberId: string;
  key: string;
  threadId: string | null;
  fields: string;
  excerpt: string;
  version: number;
  deviceId: string | null;
  device: string | null;
  createdAt: Date;
  updatedAt: Date;
  discardedAt: Date | null;
  opening: string | null;
  opensAt: Date | null;
}

/** A member has begun to write `body` in a form. */
export async function aDraft(
  db: Db,
  from: Source,
  { body = 'Half a text', ...given }: Pick<DraftRow, 'memberId'> & Partial<DraftRow> & { body?: string },
): Promise<DraftRow> {
  const updatedAt = given.updatedAt ?? from.now;
  const row: DraftRow = {
    id: from.ids(updatedAt),
    key: 'openThread',
    threadId: null,
    fields: JSON.stringify([{ name: 'body', values: [body] }]),
    excerpt: body,
    version: 1,
    deviceId: null,
    device: null,
    createdAt: updatedAt,
    updatedAt,
    discardedAt: null,
    opening: null,
    opensAt: null,
    ...given,
  };
  await insert(db, 'draft', { ...row });
  return row;
}
