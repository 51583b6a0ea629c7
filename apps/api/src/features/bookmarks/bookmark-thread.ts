import { Injectable } from '@nestjs/common';
import { bookmarkLimits, bookmarkPolicy } from '@cluster-commons/domain/bookmarks';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { flag, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { ThreadQueries } from '../threads/index.ts';

const hasRoom = `(select count(*) from bookmark where member_id = $2) < ${bookmarkLimits.most}`;
const kept = {
  isKept: flag(`${hasRoom} or exists (select 1 from bookmark where member_id = $2 and thread_id = $3)`),
};

/** When two requests race, the unique index lets one through and both succeed. */
const addBookmark = statement(
  'bookmark_add',
  `with b as (
     insert into bookmark (id, member_id, thread_id)
     select $1::uuid, $2::uuid, $3::uuid where ${hasRoom}
     on conflict (member_id, thread_id) do nothing
   )
   select ${select(kept)}`,
  kept,
);

const removeBookmark = statement('bookmark_remove', 'delete from bookmark where member_id = $1 and thread_id = $2');

export interface ThreadBookmark {
  threadId: string;
  bookmarked: boolean;
}

@Injectable()
export class BookmarkThread {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Keeps a thread among the viewer's bookmarks, or takes it away; asking for what is so already changes nothing. What
   * can no longer be read can still be taken away. Gives back how it stands.
   */
  async run(viewer: MemberViewer, { threadId, bookmarked }: ThreadBookmark): Promise<Outcome<boolean>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    return bookmarked ? this.add(viewer, threadId) : this.remove(viewer, threadId);
  }

  private async add(viewer: MemberViewer, threadId: string): Promise<Outcome<boolean>> {
    const thread = await this.threads.byId(viewer, threadId);
    if (thread === null) return failed(problem('NOT_FOUND', 'input', 'threadId'));
    const decision = bookmarkPolicy.add(viewer, thread.facts);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');

    const written = await this.database.one(addBookmark, [newId(), viewer.id, threadId]);
    return written?.isKept
      ? done(true)
      : failed({ ...problem('TOO_MANY', 'input', 'threadId'), limit: bookmarkLimits.most });
  }

  private async remove(viewer: MemberViewer, threadId: string): Promise<Outcome<boolean>> {
    const decision = bookmarkPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'threadId');
    await this.database.one(removeBookmark, [viewer.id, threadId]);
    return done(false);
  }
}
