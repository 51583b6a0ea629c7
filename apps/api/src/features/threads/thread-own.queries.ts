import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { threadPolicy, type PostFacts } from '@cluster-commons/domain/threads';
import { integer, json, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import type { ThreadOwn } from './thread-own.model.ts';
import { postAbilities, threadAbilities } from './thread-abilities.ts';
import { threadFacts } from './thread-rows.ts';
import type { PostWindow } from './thread.queries.ts';

/** The facts that rules rest on, of a thread and of one page of its posts. */
const facts = {
  id: text('t.id'),
  version: integer('t.version'),
  ...threadFacts,
  posts: json<(PostFacts & { id: string })[]>(
    `coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'authorId', o.author_id,
                                 'isHidden', o.hidden_at is not null, 'isRemoved', o.removed_at is not null)
                               order by o.number)
                 from (select * from post where thread_id = t.id and number >= $2 and deleted_at is null
                        order by number limit $3) o), '[]')`,
  ),
};
const ownByNumber = statement('thread_own', `select ${select(facts)} from thread t where t.number = $1`, facts);

@Injectable()
export class ThreadOwnQueries {
  constructor(private readonly database: Database) {}

  /** What a member may do on a page of a thread, in one statement; null when the thread is not there for them. */
  async byNumber(viewer: MemberViewer, number: number, window: PostWindow): Promise<ThreadOwn | null> {
    const row = await this.database.one(ownByNumber, [number, window.from, window.size]);
    if (row === null || !threadPolicy.read(viewer, row).allowed) return null;
    return {
      id: row.id,
      version: row.version,
      viewerCan: threadAbilities(viewer, row),
      posts: row.posts.map((post) => ({
        id: post.id,
        number: post.number,
        viewerCan: postAbilities(viewer, row, post),
      })),
    };
  }
}
