import { Injectable } from '@nestjs/common';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { integer } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import type { ThreadSort } from './thread.model.ts';
import { listedIn, type ThreadScope } from './thread-scope.ts';

/** Lists that a thread comes into by being opened, rather than by a post. */
const ofOpening: readonly ThreadSort[] = ['newest', 'unanswered', 'new'];

@Injectable()
export class ListNews {
  constructor(private readonly database: Database) {}

  /**
   * How many threads others have brought to the head of a list since then, as the list would show them to the viewer, at
   * most `threadLimits.newInList`. The order of the top ones has no head that news come to.
   */
  async count(viewer: MemberViewer, listing: ThreadScope & { sort: ThreadSort }, since: string): Promise<number> {
    if (listing.sort === 'top') return 0;
    const shape = new QueryShape('threads_new_in_list');
    listedIn(viewer, listing, shape);
    const [me, from] = [shape.value(viewer.id), shape.value(since)];
    if (ofOpening.includes(listing.sort)) shape.where(`t.created_at > ${from}::timestamptz and t.author_id <> ${me}`);
    else {
      shape.where(`t.last_post_at > ${from}::timestamptz`);
      shape.where(`not exists (select from post o
        where o.thread_id = t.id and o.number = t.last_post_number and o.author_id = ${me})`);
    }
    const columns = { count: integer('n.count') };
    const row = await this.database.one(
      shape.statement(
        `select n.count as "count" from (
           select count(*)::int as count from (
             select from thread t where ${shape.conditions} limit ${threadLimits.newInList}) l) n`,
        columns,
      ),
      shape.values,
    );
    return row?.count ?? 0;
  }
}
