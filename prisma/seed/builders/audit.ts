import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface AuditEventRow {
  id: string;
  at: Date;
  /** What was done, in the past tense: `thread.opened`, `post.hidden`. */
  act: string;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
  threadId: string | null;
  reason: string | null;
}

/** One line of the trail; it can never be changed or removed. */
export async function anAuditEvent(
  db: Db,
  from: Source,
  given: Pick<AuditEventRow, 'act' | 'subjectKind' | 'subjectId'> & Partial<AuditEventRow>,
): Promise<AuditEventRow> {
  const at = given.at ?? from.now;
  const row: AuditEventRow = { id: from.ids(at), at, actorId: null, threadId: null, reason: null, ...given };
  await insert(db, 'audit_event', { ...row });
  return row;
}
