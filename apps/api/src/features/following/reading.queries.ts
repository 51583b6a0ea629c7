import { Injectable } from '@nestjs/common';
import type { FollowCause, FollowLevel } from '@cluster-commons/domain/following';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { unreadPosts, visibleThreads } from '../threads/index.ts';
import type { ThreadReading } from './reading.model.ts';

const columns = {
  threadId: text('t.id'),
  readNumber: integer('r.read_number'),
  unreadCount: integer(`(select coalesce(sum(upper(x) - lower(x)), 0)::int from unnest(${unreadPosts}) x)`),
  firstUnread: maybe(integer(`lower(${unreadPosts})`)),
  readAt: maybe(instant('r.read_at')),
  level: text<FollowLevel>(`coalesce(r.level, 'normal')`),
  cause: maybe(text<FollowCause>('r.cause')),
};

const marking = { ...columns, clearedCount: integer('(select count(distinct item) from told)') };

/** How much of what they were told of the thread they know by now. */
export interface ClearedBell {
  clearedCount: number;
}

export interface ReadMark {
  threadId: string;
  postNumber: number;
  /** Back as well. */
  isExact: boolean;
}

@Injectable()
export class ReadingQueries {
  constructor(private readonly database: Database) {}

  /** How far a member has read in those of these threads that they have been in and may still read, in no order. */
  among(viewer: MemberViewer, threadIds: readonly string[]): Promise<ThreadReading[]> {
    if (threadIds.length === 0) return Promise.resolve([]);
    const shape = new QueryShape('thread_readings');
    const [member, ids] = [shape.value(viewer.id), shape.value(threadIds)];
    visibleThreads(viewer, shape);
    return this.database.all(
      shape.statement(
        `select ${select(columns)} from thread t join thread_member r on r.thread_id = t.id and r.member_id = ${member}
          where t.id = any(${ids}::uuid[]) and (r.read_at is not null or r.level is not null) and ${shape.conditions}`,
        columns,
      ),
      shape.values,
    );
  }

  /**
   * Keeps how far a member has read, no further than the thread goes, and that they know what they were told of it up to there;
   * a page that repeats what is known writes nothing.
   * @returns how it stands then; null where the thread is not there for them
   */
  mark(
    viewer: MemberViewer,
    { threadId, postNumber, isExact }: ReadMark,
  ): Promise<(ThreadReading & ClearedBell) | null> {
    const shape = new QueryShape('thread_mark_read');
    const [member, thread] = [shape.value(viewer.id), shape.value(threadId)];
    const [number, exact] = [shape.value(postNumber), shape.value(isExact)];
    visibleThreads(viewer, shape);
    return this.database.one(
      shape.statement(
        `with seen as (
           select t.id, t.last_post_number, t.absent from thread t where t.id = ${thread} and ${shape.conditions}
         ), marked as (
           insert into thread_member as r (member_id, thread_id, read_number, read_at)
           select ${member}, t.id, least(${number}::int, t.last_post_number), now() from seen t
           on conflict (member_id, thread_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
            where r.read_number < excluded.read_number or r.read_at is null
               or (${exact}::boolean and r.read_number > excluded.read_number)
           returning r.read_number, r.read_more, r.read_at, r.level, r.cause
         ), told as (
           update notification n set read_at = now() from seen t
            where n.member_id = ${member} and n.thread_id = t.id and n.read_at is null and not ${exact}::boolean
              and (n.post_id is null
                   or exists (select from post o where o.id = n.post_id and o.number <= ${number}::int
                                 and (n.kind = 'post_hidden' or o.hidden_at is null and o.removed_at is null)))
           returning case when n.kind = 'reaction' then n.post_id else n.event_id end as item
         )
         select ${select(marking)} from seen t,
           lateral (select * from marked union all
                    select k.read_number, k.read_more, k.read_at, k.level, k.cause from thread_member k
                     where k.member_id = ${member} and k.thread_id = t.id and not exists (select from marked)) r`,
        marking,
      ),
      shape.values,
    );
  }
}
