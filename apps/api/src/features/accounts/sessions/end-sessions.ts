import { Injectable } from '@nestjs/common';
import {
  allowances,
  done,
  failed,
  isUuid,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../../platform/audit/audit-line.ts';
import { integer, select } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';

const ended = { endedCount: integer('(select count(*) from s)') };

/** One line on record, however many end. */
const ending = (name: string, which: string) =>
  statement(
    name,
    `with s as (
       delete from session where member_id = $1 and ${which} returning member_id
     ), a as (
       ${auditLine({
         act: 'account.session-ended',
         actor: 'm.member_id',
         subject: 'm.member_id',
         from: '(select distinct member_id from s) m',
       })}
     )
     select ${select(ended)}`,
    ended,
  );
const endOne = ending('session_end', 'id = $2::uuid');
const endOthers = ending('session_end_others', 'id is distinct from $2::uuid');

@Injectable()
export class EndSessions {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** Ends one session of the viewer; one of somebody else is not found. */
  async one(viewer: MemberViewer, sessionId: string): Promise<Outcome<true>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const count = isUuid(sessionId) ? await this.end(endOne, viewer, sessionId) : 0;
    return count > 0 ? done(true) : failed(problem('NOT_FOUND', 'input', 'sessionId'));
  }

  /** Ends all sessions of the viewer but this one. */
  async others(viewer: MemberViewer, sessionId: string | null): Promise<Outcome<number>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    return done(await this.end(endOthers, viewer, sessionId));
  }

  private async end(which: typeof endOne, viewer: MemberViewer, sessionId: string | null): Promise<number> {
    return (await this.database.one(which, [viewer.id, sessionId]))?.endedCount ?? 0;
  }
}
