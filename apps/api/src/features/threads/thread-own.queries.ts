import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import {
  namelessPolicy,
  replyNoteLimits,
  replyNotes,
  threadLimits,
  threadPolicy,
  type PostFacts,
} from '@cluster-commons/domain/threads';
import { instant, integer, json, maybe, select, text, texts } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { ownReactionFields } from './post-reactions.ts';
import type { NewPosts, PostOwn, ThreadOwn } from './thread-own.model.ts';
import { postAbilities, threadAbilities } from './thread-abilities.ts';
import { comesBackBy, threadFacts } from './thread-rows.ts';
import { isNameless } from './thread-writers.ts';
import type { PostWindow } from './thread.queries.ts';

/** Whether the author of a post `o` has not written for long, as their profile shows; nothing is said of who has no name here. */
const isAuthorAway = `not ${isNameless} and coalesce((select p.last_posted_at < now() - make_interval(days => ${replyNoteLimits.awayDays})
  from profile p where p.member_id = o.author_id), false)`;

/** The facts that rules rest on, of a thread and of one page of its posts. */
const facts = {
  id: text('t.id'),
  version: integer('t.version'),
  lastPostNumber: integer('t.last_post_number'),
  lastPostAt: instant('t.last_post_at'),
  lastAuthorIds: texts(`array(select k.author_id::text from post k where k.thread_id = t.id and k.deleted_at is null
    order by k.number desc limit ${replyNoteLimits.inARow - 1})`),
  ...threadFacts,
  posts: json<(PostFacts & Omit<PostOwn, 'viewerCan'>)[]>(
    `coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'authorId', o.author_id,
                                 'isHidden', o.hidden_at is not null, 'isRemoved', o.removed_at is not null,
                                 'isShared', o.is_shared, 'comesBackBy', ${comesBackBy},
                                 'isAuthorAway', ${isAuthorAway}, ${ownReactionFields('$4')})
                               order by o.number)
                 from (select * from post where thread_id = t.id and number >= $2 and deleted_at is null
                        order by number limit $3) o), '[]')`,
  ),
};
const ownByNumber = statement('thread_own', `select ${select(facts)} from thread t where t.number = $1`, facts);

const arrived = {
  ...threadFacts,
  count: integer('n.count'),
  first: maybe(integer('n.first')),
};
const newPosts = statement(
  'thread_new_posts',
  `select ${select(arrived)}
     from thread t,
          lateral (select count(*)::int as count, min(o.number) as first
                     from (select number from post
                            where thread_id = t.id and number > $2 and author_id <> $3
                              and hidden_at is null and removed_at is null and deleted_at is null
                            order by number limit ${threadLimits.newPosts}) o) n
    where t.id = $1`,
  arrived,
);

@Injectable()
export class ThreadOwnQueries {
  constructor(private readonly database: Database) {}

  /** What a member may do on a page of a thread, in one statement; null when the thread is not there for them. */
  async byNumber(viewer: MemberViewer, number: number, window: PostWindow): Promise<ThreadOwn | null> {
    const row = await this.database.one(ownByNumber, [number, window.from, window.size, viewer.id]);
    if (row === null || !threadPolicy.read(viewer, row).allowed) return null;
    return {
      id: row.id,
      version: row.version,
      lastPostNumber: row.lastPostNumber,
      isNameless: namelessPolicy.writesNameless(viewer.id, row),
      replyNotes: replyNotes(
        { writerId: viewer.id, lastAuthorIds: row.lastAuthorIds, lastPostAt: new Date(row.lastPostAt) },
        new Date(),
      ),
      viewerCan: threadAbilities(viewer, row),
      facts: row,
      posts: row.posts.map((post) => ({
        id: post.id,
        number: post.number,
        isAuthorAway: post.isAuthorAway,
        kinds: post.kinds,
        result: post.result,
        viewerCan: postAbilities(viewer, row, post),
      })),
    };
  }

  /** Posts of others that came behind a number; null when the thread is not there for the member. */
  async newPosts(viewer: MemberViewer, threadId: string, since: number): Promise<NewPosts | null> {
    const row = await this.database.one(newPosts, [threadId, since, viewer.id]);
    if (row === null || !threadPolicy.read(viewer, row).allowed) return null;
    return { count: row.count, first: row.first };
  }
}
