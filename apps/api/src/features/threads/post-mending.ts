import { Injectable } from '@nestjs/common';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { editLimits, silentUntil } from '@cluster-commons/domain/threads';
import { flag, instant, integer, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const lately = `now() - make_interval(days => ${editLimits.trust.days})`;

const facts = {
  authorId: text('o.author_id'),
  createdAt: instant('o.created_at'),
  isAnswer: flag('exists (select 1 from thread k where k.accepted_post_id = o.id)'),
  isFollowed: flag(`exists (select 1 from post k where k.thread_id = o.thread_id and k.number > o.number
    and k.author_id <> o.author_id and k.deleted_at is null)`),
  postsOfLate: integer(`(select count(*) from (select 1 from post k where k.author_id = o.author_id
    and k.created_at > ${lately} and k.hidden_at is null and k.removed_at is null and k.deleted_at is null
    limit ${editLimits.trust.posts}) counted)`),
  wasSuspended: flag(`exists (select 1 from audit_event a where a.act = 'account.suspended' and a.at > ${lately}
    and a.subject_id in (select o.author_id
                         union all select f.id from former_account f where f.member_id = o.author_id))`),
};
const mendingOf = (name: string, where: string) =>
  statement(name, `select ${select(facts)} from post o where ${where}`, facts);
const mendingById = mendingOf('post_mending', 'o.id = $1');
const mendingByNumber = mendingOf(
  'post_mending_by_number',
  'o.thread_id = (select id from thread where number = $1) and o.number = $2 and o.deleted_at is null',
);

const until = (viewer: Viewer, row: RowOf<typeof facts> | null): Date | null =>
  row === null ? null : silentUntil(viewer, { ...row, createdAt: new Date(row.createdAt) });

@Injectable()
export class PostMending {
  constructor(private readonly database: Database) {}

  /** Until when a change of a post by the viewer carries no mark; null where it has one from the first. */
  async silentUntil(viewer: Viewer, postId: string): Promise<Date | null> {
    return until(viewer, await this.database.one(mendingById, [postId]));
  }

  /** The same of a post by its number in a thread; null also where it is another's or there is none. */
  async silentUntilAt(viewer: Viewer, thread: number, number: number): Promise<Date | null> {
    const found = until(viewer, await this.database.one(mendingByNumber, [thread, number]));
    return found !== null && found > new Date() ? found : null;
  }
}
