import { Injectable } from '@nestjs/common';
import { followingPolicy } from '@cluster-commons/domain/following';
import { done, failed, problem, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { Database, statement } from '../../platform/database/database.ts';
import { ThreadQueries } from '../threads/index.ts';
import type { ThreadReading } from './reading.model.ts';
import { ReadingQueries } from './reading.queries.ts';

export interface ReadMark {
  threadId: string;
  postNumber: number;
  /** Back as well. */
  isExact: boolean;
}

/** No further than the thread goes. What is known already is written again by nobody, so that a page that repeats costs nothing. */
const markRead = statement(
  'thread_mark_read',
  `insert into thread_member as r (member_id, thread_id, read_number, read_at)
   select $1, t.id, least($3::int, t.last_post_number), now() from thread t where t.id = $2
   on conflict (member_id, thread_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
    where r.read_number < excluded.read_number or ($4::boolean and r.read_number > excluded.read_number)`,
);

@Injectable()
export class MarkRead {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly readings: ReadingQueries,
  ) {}

  /** Keeps how far a member has read in a thread. */
  async run(viewer: MemberViewer, { threadId, postNumber, isExact }: ReadMark): Promise<Outcome<ThreadReading>> {
    if (postNumber < 0) return failed(problem('OUT_OF_RANGE', 'input', 'postNumber'));
    const decision = followingPolicy.read(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');
    const thread = await this.threads.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    await this.database.one(markRead, [viewer.id, threadId, postNumber, isExact]);
    const [reading] = await this.readings.among(viewer, [threadId]);
    return done(reading ?? { threadId, readNumber: 0, unreadCount: 0, firstUnread: null, readAt: null });
  }
}
