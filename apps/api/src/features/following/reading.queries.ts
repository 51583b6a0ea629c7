import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleThreads } from '../threads/index.ts';
import type { ThreadReading } from './reading.model.ts';

/**
 * Numbers of thread `t` that member row `r` has not seen and that somebody can read. A position is never ahead of what is
 * subtracted, so the difference counts right however posts are hidden, brought back or taken back.
 */
const unread = `(int4multirange(int4range(r.read_number + 1, greatest(r.read_number, t.last_post_number) + 1))
  - coalesce(t.absent, '{}') - coalesce(r.read_more, '{}'))`;

/** How many these are. */
export const unreadCount = `(select coalesce(sum(upper(x) - lower(x)), 0)::int from unnest(${unread}) x)`;

const columns = {
  threadId: text('t.id'),
  readNumber: integer('r.read_number'),
  unreadCount: integer(unreadCount),
  firstUnread: maybe(integer(`lower(${unread})`)),
  readAt: maybe(instant('r.read_at')),
};

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
          where t.id = any(${ids}::uuid[]) and r.read_at is not null and ${shape.conditions}`,
        columns,
      ),
      shape.values,
    );
  }
}
