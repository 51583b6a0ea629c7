import { auditActs, type AuditAct } from '@cluster-commons/domain/audit';
import type { Prisma } from '../../generated/prisma/client.ts';
import { chosen, namesOf, type Either } from '../database/either.ts';
import type { Db } from '../database/prisma.service.ts';

/** SQL expressions of a line's values; parameters or columns of `from`. */
interface LineSql<Act extends AuditAct> {
  act: Act | Either<Act>;
  actor: string;
  subject: string;
  /** Whose log it belongs to; given exactly where the act has one. */
  scope?: string;
  reason?: string;
  /** Language of the reason. */
  reasonLang?: string;
  detail?: string;
  /** Where the values come from, such as `t`, the row that acts of one log lock: without a row there is no line. */
  from?: string;
}

/**
 * The SQL that puts an act on record inside the act's own statement. The line gets its time and its id from the database
 * when it is written, which is after `from` has its row and holds its lock: lines about one subject stand in the order in
 * which their acts took effect, whichever began first.
 * @throws when the act belongs to a log and no scope is given, or the other way round
 */
export function auditLine<Act extends AuditAct>(line: LineSql<Act>): string {
  for (const act of namesOf(line.act)) {
    if ((auditActs[act].scope === null) !== (line.scope === undefined))
      throw new Error(`The log of ${act} is not said`);
  }
  const scopeKind = line.scope === undefined ? 'null' : chosen(line.act, (act) => auditActs[act].scope ?? '');
  const values = [
    chosen(line.act, (act) => act),
    `${line.actor}::uuid`,
    chosen(line.act, (act) => auditActs[act].subject),
    `${line.subject}::uuid`,
    scopeKind,
    line.scope === undefined ? 'null::uuid' : `${line.scope}::uuid`,
    line.reason === undefined ? 'null' : `nullif(${line.reason}, '')`,
    line.reason === undefined || line.reasonLang === undefined
      ? 'null'
      : `case when ${line.reason} <> '' then ${line.reasonLang} end`,
    line.detail === undefined ? 'null::jsonb' : `${line.detail}::jsonb`,
  ];
  return `insert into audit_event (act, actor_id, subject_kind, subject_id, scope_kind, scope_id, reason, reason_lang, detail)
     select ${values.join(', ')}${line.from === undefined ? '' : ` from ${line.from}`}`;
}

interface ActDone {
  act: AuditAct;
  actorId: string | null;
  subjectId: string;
  scopeId?: string;
  reason?: string;
  detail?: Prisma.InputJsonObject;
}

/** Puts an act on record inside the caller's transaction, after what it is about was written. */
export async function record(db: Db, { act, scopeId, ...done }: ActDone): Promise<void> {
  const { subject, scope } = auditActs[act];
  if ((scope === null) !== (scopeId === undefined)) throw new Error(`The log of ${act} is not said`);
  await db.auditEvent.create({
    data: { act, subjectKind: subject, scopeKind: scope, scopeId: scopeId ?? null, ...done },
    select: { id: true },
  });
}
