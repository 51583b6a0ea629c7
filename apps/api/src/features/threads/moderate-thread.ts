import { Injectable } from '@nestjs/common';
import {
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
  type Viewer,
} from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement, type Statement } from '../../platform/database/database.ts';
import { either } from '../../platform/database/either.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import type { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

type MarkEvent = 'thread.locked' | 'thread.unlocked' | 'thread.pinned' | 'thread.unpinned';

/** Sets or clears one mark of a thread with its audit line and news; nothing happens when it stands so already. */
const markOf = (name: string, column: string, set: MarkEvent, cleared: MarkEvent): Statement =>
  statement(
    name,
    `with t as (
       update thread set ${column} = case when $3 then now() end, version = version + 1
        where id = $1 and (${column} is null) = $3
       returning id, version, post_count
     ), a as (
       ${auditLine({
         act: either('$3', set, cleared),
         id: '$5',
         actor: '$2',
         subject: 't.id',
         scope: 't.id',
         reason: '$4',
         from: 't',
       })}
     ), x as (
       ${eventLine({ event: either('$3', set, cleared), id: '$6', payload: threadPayload, from: 't' })}
     )
     select version from t`,
  );

const marks = {
  lock: markOf('thread_lock', 'locked_at', 'thread.locked', 'thread.unlocked'),
  pin: markOf('thread_pin', 'pinned_at', 'thread.pinned', 'thread.unpinned'),
} as const;

/** A mark of a thread that shall stand, or no longer. */
export interface ThreadOrder {
  threadId: string;
  mark: keyof typeof marks;
  isSet: boolean;
  reason: string;
}

@Injectable()
export class ModerateThread {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
  ) {}

  /** The thread as the viewer may see it; null when it is not there for them. */
  load(viewer: Viewer, threadId: string): Promise<Thread | null> {
    return this.queries.byId(viewer, threadId);
  }

  /** Locks, unlocks, pins or unpins; asking for what is so already changes nothing and is not logged. */
  async run(viewer: MemberViewer, { threadId, mark, isSet, reason }: ThreadOrder): Promise<Outcome<Thread>> {
    const thread = await this.queries.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const decision = threadPolicy.moderate(viewer, thread.facts);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');

    await this.database.one(marks[mark], [threadId, viewer.id, isSet, reason, newId(), newId()]);
    return foundOr(await this.queries.byId(viewer, threadId), 'input', 'threadId');
  }
}
