import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FollowCause } from '@cluster-commons/domain/following';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { followsOwn } from './follow-mentioned.ts';

/**
 * Who writes a post knows it, whatever of the others they have read, and follows its thread unless they have said how much
 * they want to hear of it, or that nothing is followed by itself. Doing it again changes nothing.
 */
const writerFollows = statement(
  'thread_writer_follows',
  `insert into thread_member as r (member_id, thread_id, read_number, read_more, read_at, level, cause)
   select o.author_id, o.thread_id, case when o.number = 1 then 1 else 0 end,
          case when o.number > 1 then int4multirange(int4range(o.number, o.number + 1)) end,
          o.created_at, f.level, case when f.level is not null then $3::follow_cause end
     from post o
     left join lateral (select 'follow'::follow_level as level where ${followsOwn('o.author_id')}) f on true
    where o.thread_id = $1 and ($2::uuid is null and o.number = 1 or o.id = $2)
   on conflict (member_id, thread_id) do update set
     read_number = case when upper(excluded.read_more) = r.read_number + 2 then r.read_number + 1
                        else greatest(r.read_number, excluded.read_number) end,
     read_more = case when upper(excluded.read_more) > r.read_number + 2
                      then coalesce(r.read_more, '{}') + excluded.read_more else r.read_more end,
     read_at = coalesce(r.read_at, excluded.read_at),
     level = coalesce(r.level, excluded.level),
     cause = case when r.level is null then excluded.cause else r.cause end`,
);

/** Keeps that members follow what they write in. */
@Injectable()
export class FollowOwn implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.handlers.on('thread.opened', 'follow-opened', ({ payload }) => this.follow(payload.threadId, null, 'opened'));
    this.handlers.on('thread.replied', 'follow-answered', ({ payload }) =>
      this.follow(payload.threadId, payload.postId, 'answered'),
    );
  }

  private async follow(threadId: string, postId: string | null, cause: FollowCause): Promise<void> {
    await this.database.one(writerFollows, [threadId, postId, cause]);
  }
}
