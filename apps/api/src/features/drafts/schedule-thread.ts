import { Injectable } from '@nestjs/common';
import {
  checkOpening,
  draftExcerpt,
  draftKeyOf,
  fieldsOfThread,
  formOfKind,
  openingAt,
  openingLimits,
  readDraftKey,
  type OpeningTime,
} from '@cluster-commons/domain/drafts';
import {
  allowances,
  done,
  failed,
  isUuid,
  overtaken,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { kindPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { DeviceKind } from '../accounts/index.ts';
import { problemsOfThread, type NewThread } from '../threads/index.ts';
import type { Draft } from './draft.model.ts';
import { draftColumns, DraftQueries, isLeftAlone } from './draft.queries.ts';
import { hasRoom, takesThreads, type Opening } from './opening.ts';

export interface ThreadForLater {
  thread: NewThread;
  time: OpeningTime;
  /** The draft whose place it takes, one that was given a time before; null for a new one. */
  key: string | null;
  version: number;
  device: DeviceKind | null;
}

const onRecord = auditLine({ act: 'draft.scheduled', actor: '$2', subject: 'd.id', from: 'd' });

/** No row when it is there already, too many wait, or the cluster is archived. */
const scheduleNew = statement(
  'draft_schedule',
  `with d as (
     insert into draft as d (id, member_id, key, fields, excerpt, opening, opens_at, device)
     select $1::uuid, $2::uuid, $3, $4::jsonb, $5, $6::jsonb, $7::timestamptz, $8
      where ${hasRoom('$2')} and ${takesThreads('$9::uuid')}
     on conflict do nothing
     returning d.*
   ), a as (
     ${onRecord}
   )
   select ${select(draftColumns)} from d`,
  draftColumns,
);

/** The same text, or another, at the same time or at another; no row also when the draft is not the one that is known. */
const scheduleAgain = statement(
  'draft_schedule_again',
  `with d as (
     update draft d
        set fields = $4::jsonb, excerpt = $5, opening = $6::jsonb, opens_at = $7::timestamptz, device = $8,
            version = d.version + 1, updated_at = now(), taken_at = null, not_opened = null, not_opened_at = null
      where d.member_id = $2 and d.key = $3 and d.version = $1::int and d.discarded_at is null and ${isLeftAlone}
        and (d.opens_at is not null or ${hasRoom('$2')}) and ${takesThreads('$9::uuid')}
     returning d.*
   ), a as (
     ${onRecord}
   )
   select ${select(draftColumns)} from d`,
  draftColumns,
);

const isArchived = statement('draft_cluster_is_archived', `select 1 where not ${takesThreads('$1::uuid')}`);
const hasNoRoom = statement('draft_has_no_room', `select 1 where not ${hasRoom('$1')}`);

/** All that is wrong before anything is asked of the database. */
function problemsOf(viewer: MemberViewer, { thread, time, key }: ThreadForLater): readonly Problem[] {
  const now = new Date();
  const ofTime = checkOpening(time, now);
  // A poll closes some time after it has opened.
  const ofThread = problemsOfThread(thread, ofTime.length === 0 ? (openingAt(time) ?? now) : now);
  const named = key === null ? null : readDraftKey(key);
  const found = [
    ...ofThread,
    ...ofTime,
    ...(thread.fileIds.length > 0 ? [problem('FILES_CANNOT_WAIT', 'input', 'fileIds')] : []),
    ...(key !== null && (named?.form !== formOfKind[thread.kind] || named.subjectId === null)
      ? [problem('NOT_A_VALUE', 'input', 'key')]
      : []),
  ];
  if (found.length > 0) return found;
  const decision = kindPolicy.schedule(viewer, thread);
  if (decision.allowed) return [];
  return [problem(decision.reason, 'input', decision.reason === 'ONLY_QUESTIONS' ? 'isAnonymous' : 'clusterId')];
}

@Injectable()
export class ScheduleThread {
  constructor(
    private readonly database: Database,
    private readonly queries: DraftQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps a thread until the time at which it opens by itself; the same client key again keeps it once. */
  async run(viewer: MemberViewer, given: ThreadForLater): Promise<Outcome<Draft>> {
    const problems = problemsOf(viewer, given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.draftByMember, viewer.id);
    const { thread, key } = given;
    const [, subjectId = null] = key?.split(':') ?? [];
    const id = subjectId ?? (thread.clientKey !== null && isUuid(thread.clientKey) ? thread.clientKey : newId());
    const values = this.valuesOf(viewer, id, given);
    const saved =
      key === null
        ? await this.database.one(scheduleNew, [id, ...values])
        : await this.database.one(scheduleAgain, [given.version, ...values]);
    return saved === null ? this.whyNot(viewer, given, draftKeyOf(formOfKind[thread.kind], id)) : done(saved);
  }

  private valuesOf(viewer: MemberViewer, id: string, { thread: given, time, device }: ThreadForLater): unknown[] {
    const { clientKey: _, ...kept } = given;
    const thread = { ...kept, fileIds: undefined };
    const fields = fieldsOfThread(thread, time);
    return [
      viewer.id,
      draftKeyOf(formOfKind[thread.kind], id),
      JSON.stringify(fields),
      draftExcerpt(fields),
      JSON.stringify({ thread, time } satisfies Opening),
      openingAt(time),
      device,
      thread.clusterId,
    ];
  }

  private async whyNot(
    viewer: MemberViewer,
    { thread, key, version }: ThreadForLater,
    madeKey: string,
  ): Promise<Outcome<Draft>> {
    const found = await this.queries.byKey(viewer, key ?? madeKey);
    // What was sent twice, since its answer did not arrive, stands already.
    if (key === null && found?.opensAt) return done(found);
    if (key !== null && found === null) return failed(problem('DRAFT_GONE', 'input', 'version'));
    if (key !== null && found !== null && found.version !== version) {
      return overtaken(found, problem('DRAFT_CHANGED', 'input', 'version'));
    }
    if ((await this.database.one(isArchived, [thread.clusterId])) !== null) {
      return refused(kindPolicy.schedule(viewer, { ...thread, isInArchive: true }), 'input', 'clusterId');
    }
    if ((await this.database.one(hasNoRoom, [viewer.id])) !== null) {
      return failed({ ...problem('TOO_MANY', 'input', 'opensAt'), limit: openingLimits.most });
    }
    // A worker has it in hand.
    return failed(problem(key === null ? 'KEY_REUSED' : 'DRAFT_GONE', 'input', key === null ? 'clientKey' : 'version'));
  }
}
