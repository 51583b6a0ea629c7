import { Injectable } from '@nestjs/common';
import { followingPolicy } from '@cluster-commons/domain/following';
import type { WaitingKind } from '@cluster-commons/domain/home';
import {
  allowances,
  assertNever,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { visibleThreads } from '../threads/index.ts';

export interface WantedPutOff {
  kind: WaitingKind;
  id: string;
  isPutOff: boolean;
}

/** Whether what is put off is there, of the member `me`, under `id`. */
function isThere(viewer: MemberViewer, kind: WaitingKind, me: string, id: string, shape: QueryShape): string {
  switch (kind) {
    case 'request':
      return `exists (select from connection x where x.id = ${id} and x.addressee_id = ${me})`;
    case 'draft':
      return `exists (select from draft d where d.id = ${id} and d.member_id = ${me})`;
    case 'answer':
    case 'question':
      visibleThreads(viewer, shape);
      return `exists (select from thread t where t.id = ${id} and ${shape.conditions})`;
    case 'profile':
    case 'cluster':
      return `${id}::uuid = ${me}::uuid`;
    default:
      return assertNever(kind);
  }
}

const written = { id: text('thing_id') };
const takeUp = statement('put_off_no_more', 'delete from put_off where member_id = $1 and kind = $2 and thing_id = $3');

@Injectable()
export class PutOff {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps that a member does not want to be reminded of something now; nobody else is told, and what it is stays as it is. */
  async run(viewer: MemberViewer, { kind, id, isPutOff }: WantedPutOff): Promise<Outcome<boolean>> {
    const decision = followingPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'id');
    await this.limits.take(allowances.writeByMember, viewer.id);
    if (isPutOff && !(await this.putOff(viewer, kind, id))) return failed(problem('NOT_FOUND', 'input', 'id'));
    if (!isPutOff) await this.database.one(takeUp, [viewer.id, kind, id]);
    return done(isPutOff);
  }

  private async putOff(viewer: MemberViewer, kind: WaitingKind, id: string): Promise<boolean> {
    const shape = new QueryShape('put_off');
    const [me, subject] = [shape.value(viewer.id), shape.value(id)];
    const there = isThere(viewer, kind, me, subject, shape);
    const row = await this.database.one(
      shape.statement(
        `insert into put_off (member_id, kind, thing_id)
         select ${me}::uuid, '${kind}'::waiting_kind, ${subject}::uuid where ${there}
         on conflict (member_id, kind, thing_id) do update set at = now() returning ${select(written)}`,
        written,
      ),
      shape.values,
    );
    return row !== null;
  }
}
