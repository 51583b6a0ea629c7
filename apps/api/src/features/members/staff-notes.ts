import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkText,
  done,
  failed,
  foundOr,
  linesOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { memberLimits as limits, memberPolicy } from '@cluster-commons/domain/members';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { StaffNote } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

/** That there is a note is on record, and not what it says. */
const writeNote = statement(
  'staff_note_write',
  `with n as (
     insert into staff_note (member_id, author_id, text)
     select m.id, $1, $3 from member m
      where m.id = $2 and (select count(*) from staff_note o where o.member_id = m.id) < ${limits.notes}
     returning id, member_id
   ), a as (
     ${auditLine({ act: 'account.note-written', actor: '$1', subject: 'n.member_id', from: 'n' })}
   )
   select n.id as "id" from n`,
  { id: text() },
);

const removeNote = statement(
  'staff_note_remove',
  `with n as (
     delete from staff_note where id = $2 and author_id = $1 returning member_id
   )
   ${auditLine({ act: 'account.note-removed', actor: '$1', subject: 'n.member_id', from: 'n' })} returning id`,
);

@Injectable()
export class StaffNotes {
  constructor(
    private readonly database: Database,
    private readonly queries: MemberAccountQueries,
    private readonly limits: RateLimits,
  ) {}

  async write(viewer: MemberViewer, given: { memberId: string; text: string }): Promise<Outcome<StaffNote>> {
    const facts = await this.queries.facts(given.memberId);
    if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    const decision = memberPolicy.note(viewer, facts);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    const written = linesOf(given.text).trim();
    const problems = checkText(written, limits.note, 'input', 'text');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const made = await this.database.one(writeNote, [viewer.id, facts.memberId, written]);
    if (made === null) return failed({ code: 'TOO_MANY', path: ['input', 'memberId'], limit: limits.notes });
    return foundOr(await this.queries.note(viewer, made.id), 'input', 'memberId');
  }

  /** Takes one's own note away; gives it back as it was. */
  async remove(viewer: MemberViewer, noteId: string): Promise<Outcome<StaffNote>> {
    const note = await this.queries.note(viewer, noteId);
    if (note === null) return failed(problem('NOT_FOUND', 'input', 'noteId'));
    if (!note.viewerCanRemove.allowed)
      return failed(problem(note.viewerCanRemove.reason ?? 'NOT_ALLOWED', 'input', 'noteId'));
    await this.limits.take(allowances.writeByMember, viewer.id);
    await this.database.one(removeNote, [viewer.id, noteId]);
    return done(note);
  }
}
