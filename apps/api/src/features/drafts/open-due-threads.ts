import { Injectable, type OnModuleInit } from '@nestjs/common';
import { openingLimits } from '@cluster-commons/domain/drafts';
import { refused, type Outcome } from '@cluster-commons/domain/kernel';
import { kindPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { json, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { eventLine } from '../../platform/jobs/event-line.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { OpenThread } from '../threads/index.ts';
import { isLeftAlone } from './draft.queries.ts';
import { threadOf, type Opening } from './opening.ts';

const due = { id: text('d.id'), memberId: text('d.member_id'), opening: json<Opening>('d.opening') };

/** Takes the next one for some minutes, so that it is taken up again by another where this worker ends meanwhile. */
const takeNext = statement(
  'draft_take_due',
  `update draft d set taken_at = now()
    where d.id = (
      select d.id from draft d
       where d.opens_at <= now() and d.discarded_at is null and ${isLeftAlone}
       order by d.opens_at, d.id limit 1 for update skip locked)
   returning ${select(due)}`,
  due,
);

const remove = statement('draft_opened', 'delete from draft where id = $1 and opens_at is not null');

const putBack = statement(
  'draft_not_opened',
  `with d as (
     update draft d set opens_at = null, taken_at = null, not_opened = $2::jsonb, not_opened_at = now(),
                        version = d.version + 1, updated_at = now()
      where d.id = $1 and d.opens_at is not null
     returning d.id
   ), a as (
     ${auditLine({
       act: 'draft.not-opened',
       actor: 'null',
       subject: 'd.id',
       detail: `jsonb_build_object('reason', $2::jsonb ->> 'code')`,
       from: 'd',
     })}
   ), x as (
     ${eventLine({ event: 'draft.not-opened', id: '$3', payload: { draftId: 'd.id' }, from: 'd' })}
   )
   select 1 from d`,
);

/** Opens what waits for its time, by the rules of that moment. */
@Injectable()
export class OpenDueThreads implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly rights: MemberRights,
    private readonly openThread: OpenThread,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('open-due-threads', '* * * * *', () => this.run());
  }

  async run(): Promise<void> {
    for (let opened = 0; opened < openingLimits.portion; opened += 1) {
      const next = await this.database.one(takeNext, []);
      if (next === null) return;
      await this.open(next);
    }
  }

  private async open(draft: RowOf<typeof due>): Promise<void> {
    let outcome: Outcome<unknown>;
    try {
      outcome = await this.opened(draft);
    } catch (error) {
      // Who has opened very many stands in nobody's way: it is taken up again later.
      if (error instanceof ApiError && error.code === 'RATE_LIMITED') return;
      throw error;
    }
    if (outcome.ok) await this.database.all(remove, [draft.id]);
    else await this.database.all(putBack, [draft.id, JSON.stringify(outcome.problems[0]), newId()]);
  }

  /** As its author would at this moment; one that stands already, since a worker ended in the middle, is not opened again. */
  private async opened({ id, memberId, opening }: RowOf<typeof due>): Promise<Outcome<unknown>> {
    const viewer = await this.rights.viewer(memberId);
    if (viewer === null) return refused({ allowed: false, reason: 'NOT_ALLOWED' });
    const thread = threadOf(opening, id);
    const decision = kindPolicy.schedule(viewer, thread);
    return decision.allowed ? this.openThread.run(viewer, thread) : refused(decision, 'input', 'clusterId');
  }
}
