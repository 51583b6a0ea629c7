import { Injectable } from '@nestjs/common';
import { checkOpening, draftPolicy, openingAt, openingLimits } from '@cluster-commons/domain/drafts';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { kindPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { flag, json, maybe, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Draft } from './draft.model.ts';
import { draftColumns, DraftQueries, isLeftAlone } from './draft.queries.ts';
import { hasRoom, type Opening } from './opening.ts';

export interface ScheduledDraft {
  key: string;
  version: number;
  unscheduled: boolean;
}

const change = (name: string, act: 'draft.scheduled' | 'draft.unscheduled', where: string) =>
  statement(
    name,
    `with d as (
       update draft d set opens_at = $4::timestamptz, version = d.version + 1, updated_at = now(), taken_at = null
        where d.member_id = $1 and d.key = $2 and d.version = $3 and d.discarded_at is null and ${isLeftAlone}
          and ${where}
       returning d.*
     ), a as (
       ${auditLine({ act, actor: '$1', subject: 'd.id', from: 'd' })}
     )
     select ${select(draftColumns)} from d`,
    draftColumns,
  );
const takeBack = change('draft_unschedule', 'draft.unscheduled', 'd.opens_at is not null');
const giveBack = change(
  'draft_schedule_back',
  'draft.scheduled',
  `d.opens_at is null and d.opening is not null and d.not_opened is null and ${hasRoom('$1')}`,
);

const had = { opening: maybe(json<Opening>('d.opening')), hasFailed: flag('d.not_opened is not null') };
const openingByKey = statement(
  'draft_opening',
  `select ${select(had)} from draft d where d.member_id = $1 and d.key = $2 and d.discarded_at is null`,
  had,
);

@Injectable()
export class UnscheduleThread {
  constructor(
    private readonly database: Database,
    private readonly queries: DraftQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Takes the time of a thread away, so that it is a draft again; the other way round gives it the time it had. */
  async run(viewer: MemberViewer, { key, version, unscheduled }: ScheduledDraft): Promise<Outcome<Draft>> {
    const decision = draftPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision);
    await this.limits.take(allowances.draftByMember, viewer.id);
    const time = unscheduled ? null : await this.timeOf(viewer, key);
    if (time !== null && !time.ok) return time;
    const saved = await this.database.one(unscheduled ? takeBack : giveBack, [
      viewer.id,
      key,
      version,
      time?.value ?? null,
    ]);
    if (saved !== null) return done(saved);
    const found = await this.queries.byKey(viewer, key);
    if (found === null) return failed(problem('NOT_FOUND', 'input', 'key'));
    if ((found.opensAt === null) === unscheduled) return done(found);
    if (found.version !== version) return failed(problem('DRAFT_CHANGED', 'input', 'version'));
    return unscheduled
      ? failed(problem('DRAFT_GONE', 'input', 'version'))
      : failed({ ...problem('TOO_MANY', 'input', 'key'), limit: openingLimits.most });
  }

  /** The time that a draft had, where it may have it still: nobody has changed the text since, and it is ahead. */
  private async timeOf(viewer: MemberViewer, key: string): Promise<Outcome<Date | null>> {
    const found = await this.database.one(openingByKey, [viewer.id, key]);
    if (found === null) return failed(problem('NOT_FOUND', 'input', 'key'));
    if (found.opening === null || found.hasFailed) return failed(problem('DRAFT_CHANGED', 'input', 'version'));
    const { thread, time } = found.opening;
    const wrong = checkOpening(time, new Date());
    if (wrong.length > 0) return failed(...wrong);
    const decision = kindPolicy.schedule(viewer, thread);
    return decision.allowed ? done(openingAt(time)) : refused(decision, 'input', 'key');
  }
}
