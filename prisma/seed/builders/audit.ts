import { auditActs, type AuditAct, type AuditScope, type AuditSubject } from '@cluster-commons/domain/audit';
import { insert, type Db } from './db.ts';
import type { Source } from './source.ts';

export interface AuditEventRow {
  id: string;
  at: Date;
  act: AuditAct;
  actorId: string | null;
  subjectKind: AuditSubject;
  subjectId: string;
  scopeKind: AuditScope | null;
  scopeId: string | null;
  reason: string | null;
  detail: Record<string, unknown> | null;
}

type Given = Pick<AuditEventRow, 'act' | 'subjectId'> &
  Partial<Pick<AuditEventRow, 'at' | 'actorId' | 'scopeId' | 'reason' | 'detail'>>;

/** One line of the record; it can never be changed or removed. What it is about follows from the act. */
export async function anAuditEvent(db: Db, from: Source, given: Given): Promise<AuditEventRow> {
  const at = given.at ?? from.now;
  const { subject, scope } = auditActs[given.act];
  if ((scope === null) !== ((given.scopeId ?? null) === null))
    throw new Error(`${given.act} belongs to ${scope ?? 'no log'}`);
  const row: AuditEventRow = {
    id: from.ids(at),
    at,
    act: given.act,
    actorId: given.actorId ?? null,
    subjectKind: subject,
    subjectId: given.subjectId,
    scopeKind: scope,
    scopeId: given.scopeId ?? null,
    reason: given.reason ?? null,
    detail: given.detail ?? null,
  };
  await insert(db, 'audit_event', { ...row, detail: row.detail === null ? null : JSON.stringify(row.detail) });
  return row;
}
