import { Injectable } from '@nestjs/common';
import {
  failed,
  foundOr,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
  type Viewer,
} from '@cluster-commons/domain/kernel';
import { actsOn, moderationActs, type ActOn } from '@cluster-commons/domain/moderation';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement, type Statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { eventLine, threadPayload } from '../../platform/jobs/event-line.ts';
import type { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

/** The mark of a thread that an act sets or clears: an instant, null while it does not stand. */
interface Mark {
  column: string;
  isSet: boolean;
}

/** What each act sets. */
const marks: Readonly<Record<ActOn<'thread'>, Mark>> = {
  pin: { column: 'pinned_at', isSet: true },
  unpin: { column: 'pinned_at', isSet: false },
  lock: { column: 'locked_at', isSet: true },
  unlock: { column: 'locked_at', isSet: false },
};

/** Sets or clears the mark with its audit line and news; nothing happens when it stands so already. */
function writeOf(act: ActOn<'thread'>): Statement {
  const { column, isSet } = marks[act];
  const { onRecord } = moderationActs.thread[act];
  return statement(
    `thread_${act}`,
    `with t as (
       update thread set ${column} = ${isSet ? 'now()' : 'null'}, version = version + 1
        where id = $1 and ${column} is ${isSet ? 'null' : 'not null'}
       returning id, version, post_count
     ), a as (
       ${auditLine({ act: onRecord, actor: '$2', subject: 't.id', scope: 't.id', reason: '$3', reasonLang: '$5', from: 't' })}
     ), x as (
       ${eventLine({ event: onRecord, id: '$4', payload: threadPayload, from: 't' })}
     )
     select version from t`,
  );
}

const writes = Object.fromEntries(actsOn('thread').map((act) => [act, writeOf(act)])) as Record<
  ActOn<'thread'>,
  Statement
>;

/** What shall be done to a thread. */
export interface ThreadOrder {
  threadId: string;
  act: ActOn<'thread'>;
  reason: string;
  /** Language that the reason is written in. */
  lang: Language;
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

  /** Does an act of the table; asking for what is so already changes nothing and is not logged. */
  async run(viewer: MemberViewer, { threadId, act, reason, lang }: ThreadOrder): Promise<Outcome<Thread>> {
    const thread = await this.queries.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const decision = threadPolicy.moderate(viewer, thread.facts);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');

    await this.database.one(writes[act], [threadId, viewer.id, reason, newId(), lang]);
    return foundOr(await this.queries.byId(viewer, threadId), 'input', 'threadId');
  }
}
