import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface ConnectionRow {
  id: string;
  requesterId: string;
  addresseeId: string;
  reason: string;
  status: 'pending' | 'accepted' | 'declined';
  createdAt: Date;
  answeredAt: Date | null;
}

/** One member asks another to connect; already answered unless it is pending, by default at the time it was asked. */
export async function aConnection(
  db: Db,
  from: Source,
  given: Pick<ConnectionRow, 'requesterId' | 'addresseeId'> & Partial<ConnectionRow>,
): Promise<ConnectionRow> {
  const createdAt = given.createdAt ?? from.now;
  const status = given.status ?? 'pending';
  const row: ConnectionRow = {
    id: from.ids(createdAt),
    reason: 'We work on the same question.',
    status,
    createdAt,
    answeredAt: status === 'pending' ? null : createdAt,
    ...given,
  };
  await insert(db, 'connection', { ...row });
  return row;
}
