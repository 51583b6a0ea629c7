import { Injectable } from '@nestjs/common';
import {
  bookmarkLimits,
  bookmarkPolicy,
  checkNote,
  checkReminder,
  noteOf,
  reminderOf,
  type AskedReminder,
} from '@cluster-commons/domain/bookmarks';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type Decision,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { flag, instant, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { postFacts, threadFactsOfPost, ThreadQueries } from '../threads/index.ts';
import type { BookmarkState } from './bookmark.model.ts';

const kept = {
  id: text('b.id'),
  note: text('b.note'),
  remindAt: maybe(instant('b.remind_at')),
  isDue: flag('coalesce(b.remind_at <= now(), false)'),
};

type Thing = 'thread_id' | 'post_id';

/** When two requests race, the unique index lets one through and the other changes what it made. */
const keepThing = (thing: Thing) =>
  statement(
    `bookmark_keep_${thing}`,
    `with b as (
       insert into bookmark as k (id, member_id, ${thing}, note, remind_at)
       select $1::uuid, $2::uuid, $3::uuid, coalesce($4, ''), $6::timestamptz
        where (select count(*) from bookmark where member_id = $2) < ${bookmarkLimits.most}
           or exists (select 1 from bookmark where member_id = $2 and ${thing} = $3)
       on conflict (member_id, ${thing}) do update
          set note = coalesce($4, k.note),
              remind_at = case when $5::boolean then $6::timestamptz else k.remind_at end,
              reminded_at = case when $5::boolean then null else k.reminded_at end
       returning id, note, remind_at
     )
     select ${select(kept)} from b`,
    kept,
  );

const takeThing = (thing: Thing) =>
  statement(
    `bookmark_take_${thing}`,
    `with b as (delete from bookmark where member_id = $1 and ${thing} = $2 returning id, note, remind_at)
     select ${select(kept)} from b`,
    kept,
  );

const statements = {
  thread_id: { keep: keepThing('thread_id'), take: takeThing('thread_id') },
  post_id: { keep: keepThing('post_id'), take: takeThing('post_id') },
};

/** What shall stand of a bookmark: of a thread, or of a post. */
export interface AskedBookmark {
  threadId: string | null;
  postId: string | null;
  isOn: boolean;
  /** Undefined leaves the note that is there. */
  note: string | undefined;
  /** Undefined leaves the reminder that is there; null takes it away. */
  reminder: AskedReminder | null | undefined;
}

@Injectable()
export class KeepBookmark {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Keeps a thread or a post among the viewer's bookmarks with what is noted beside it, or takes it away; asking for what is
   * so already changes nothing. What can no longer be read can still be taken away. Gives back how it stands, and of one that
   * is taken away what it was.
   */
  async run(viewer: MemberViewer, asked: AskedBookmark): Promise<Outcome<BookmarkState>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const { threadId, postId } = asked;
    if (threadId !== null && postId !== null) return failed(problem('NOT_A_VALUE', 'input', 'postId'));
    if (postId !== null) return this.stand(viewer, asked, 'post_id', postId);
    if (threadId !== null) return this.stand(viewer, asked, 'thread_id', threadId);
    return failed(problem('REQUIRED', 'input', 'threadId'));
  }

  private async stand(viewer: MemberViewer, asked: AskedBookmark, thing: Thing, id: string) {
    const field = thing === 'post_id' ? 'postId' : 'threadId';
    const decision = asked.isOn ? await this.mayKeep(viewer, thing, id) : bookmarkPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', field);
    if (!asked.isOn) {
      const was = await this.database.one(statements[thing].take, [viewer.id, id]);
      return done(stateOf(asked, false, was));
    }
    const now = new Date();
    const problems = problemsOf(asked, now);
    if (problems.length > 0) return failed(...problems);
    const { note, reminder } = asked;
    const written = await this.database.one(statements[thing].keep, [
      ...[newId(), viewer.id, id, note === undefined ? null : noteOf(note)],
      ...[reminder !== undefined, reminder ? (reminderOf(reminder, now)?.toISOString() ?? null) : null],
    ]);
    return written === null
      ? failed({ ...problem('TOO_MANY', 'input', field), limit: bookmarkLimits.most })
      : done(stateOf(asked, true, written));
  }

  private async mayKeep(viewer: MemberViewer, thing: Thing, id: string): Promise<Decision> {
    if (thing === 'thread_id') {
      const thread = await this.threads.byId(viewer, id);
      return thread === null ? notFound : bookmarkPolicy.add(viewer, thread.facts);
    }
    const post = await this.threads.postById(viewer, id);
    return post === null ? notFound : bookmarkPolicy.addPost(viewer, threadFactsOfPost(post), postFacts(post));
  }
}

const notFound: Decision = { allowed: false, reason: 'NOT_FOUND' };

const problemsOf = ({ note, reminder }: AskedBookmark, now: Date): Problem[] => [
  ...(note === undefined ? [] : checkNote(note)),
  ...(reminder ? checkReminder(reminder, now) : []),
];

const stateOf = (
  { threadId, postId }: AskedBookmark,
  isBookmarked: boolean,
  row: RowOf<typeof kept> | null,
): BookmarkState => ({
  threadId,
  postId,
  isBookmarked,
  note: row?.note ?? '',
  remindAt: row?.remindAt ?? null,
  isDue: row?.isDue ?? false,
});
