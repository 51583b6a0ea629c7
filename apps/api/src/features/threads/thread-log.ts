import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { loggedActs } from '@cluster-commons/domain/moderation';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { Database, statement } from '../../platform/database/database.ts';
import { cursorOf, cursorShape, page, pagedType, readCursor, type Page } from '../../platform/graphql/paging.ts';
import { Author, authorColumns, authorFrom, type AuthorRow } from '../profiles/index.ts';
import { Thread } from './thread.model.ts';
import { ThreadQueries } from './thread.queries.ts';

@ObjectType({ description: 'One act on record. Nothing of it can be changed or taken away.' })
export class AuditEvent {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;
  @Field(() => Date, { description: 'When it was done.' })
  at!: string;
  @Field({ description: `What was done: ${loggedActs.join(', ')}.` })
  act!: string;
  @Field(() => Author, { nullable: true, description: 'Who did it; null when the system did.' })
  actor!: Author | null;
  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
  @Field(() => Int, { nullable: true, description: 'Number of the post it was about; null for the thread itself.' })
  postNumber!: number | null;
}

@ObjectType({ description: 'A page of the log of a thread, latest first.' })
export class AuditEventConnection extends pagedType(AuditEvent, 'AuditEvent') {
  @Field(() => Thread, { description: 'The thread whose log it is.' })
  thread!: Thread;
}

type LogRow = AuthorRow<'actor'> & {
  id: string;
  at: string;
  act: string;
  reason: string | null;
  postNumber: number | null;
};

const logPage = (name: string, after: string) =>
  statement(
    name,
    `select a.id, a.at, a.act, a.reason, o.number as "postNumber", ${authorColumns('m', 'p', 'actor')}
       from audit_event a
       left join member m on m.id = a.actor_id
       left join profile p on p.member_id = m.id
       left join post o on a.subject_kind = 'post' and o.id = a.subject_id
      where a.thread_id = $1 and a.act = any($2) ${after}
      order by a.at desc, a.id desc limit $3`,
  );
const firstLogPage = logPage('thread_log', '');
const nextLogPage = logPage('thread_log_after', 'and (a.at, a.id) < ($4::timestamptz, $5::uuid)');
const countLog = statement(
  'thread_log_count',
  'select count(*) as count from audit_event where thread_id = $1 and act = any($2)',
);

@Injectable()
export class ThreadLog {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
  ) {}

  /** The log of a thread that the viewer may read; null when it is not there for them. */
  async page(
    viewer: Viewer,
    number: number,
    size: number,
    after: string | null,
  ): Promise<(Page<AuditEvent> & { thread: Thread }) | null> {
    const thread = await this.threads.byNumber(viewer, number, null);
    if (thread === null) return null;
    const place = after === null ? [] : readCursor(after, [cursorShape.instant, cursorShape.id]);
    const rows = await this.database.all<LogRow>(after === null ? firstLogPage : nextLogPage, [
      thread.id,
      loggedActs,
      size + 1,
      ...place,
    ]);
    const events = rows.map((row) => ({
      id: row.id,
      at: row.at,
      act: row.act,
      reason: row.reason,
      postNumber: row.postNumber,
      actor: row.actorId === null ? null : authorFrom(row, 'actor', viewer),
    }));
    const count = async (): Promise<number> =>
      (await this.database.one<{ count: number }>(countLog, [thread.id, loggedActs]))?.count ?? 0;
    const listed = page(events, size, (event) => cursorOf(event.at, event.id), after !== null, count);
    return Object.defineProperty(listed, 'thread', { value: thread, enumerable: true }) as typeof listed & {
      thread: Thread;
    };
  }
}
