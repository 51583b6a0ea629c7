import { Injectable } from '@nestjs/common';
import { followingLimits, followingPolicy, type MarkableList } from '@cluster-commons/domain/following';
import {
  allowances,
  done,
  failed,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { integer, select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { listedIn, type ThreadScope } from '../threads/index.ts';
import { unreadForYou } from './for-you-statements.ts';
import type { MarkedAll } from './mark-all-read.model.ts';

export interface AskedList {
  list: MarkableList;
  filter: ThreadScope;
}

const counted = { count: integer('count(*)') };

/** Who has read on since then stays where they are. */
const takenBack = statement(
  'mark_all_read_taken_back',
  `with u as (
     delete from reading_undo where member_id = $1 and token = $2 returning thread_id, read_number, read_at, marked_number
   ), back as (
     update thread_member r set read_number = u.read_number, read_at = u.read_at from u
      where r.member_id = $1 and r.thread_id = u.thread_id and r.read_number = u.marked_number
     returning r.thread_id
   )
   select ${select(counted)} from back`,
  counted,
);

@Injectable()
export class MarkAllRead {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /** Marks what stands in a list for a member as read, in one statement that keeps how it was for a day. */
  async run(viewer: MemberViewer, asked: AskedList): Promise<Outcome<MarkedAll>> {
    const decision = followingPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'list');
    await this.limits.take(allowances.writeByMember, viewer.id);
    const token = newId();
    const shape = new QueryShape('mark_all_read');
    const [me, given, most] = [shape.value(viewer.id), shape.value(token), shape.value(followingLimits.markedAtOnce)];
    const row = await this.database.one(
      shape.statement(
        `${listOf(viewer, asked, shape, me, most)}, kept as (
           insert into reading_undo (member_id, token, thread_id, read_number, read_at, marked_number)
           select ${me}, ${given}, l.id, coalesce(r.read_number, 0), r.read_at, l.number
             from listed l left join thread_member r on r.member_id = ${me} and r.thread_id = l.id
         ), marked as (
           insert into thread_member as r (member_id, thread_id, read_number, read_at)
           select ${me}, l.id, l.number, now() from listed l order by l.id
           on conflict (member_id, thread_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
            where r.read_number < excluded.read_number
           returning r.thread_id
         )
         select ${select(counted)} from marked`,
        counted,
      ),
      shape.values,
    );
    return done({ threadCount: row?.count ?? 0, token });
  }

  /** What an act of the member marked is as unread as before. */
  async takeBack(viewer: MemberViewer, token: string): Promise<Outcome<MarkedAll>> {
    const decision = followingPolicy.keep(viewer);
    if (!decision.allowed) return refused(decision, 'input', 'takeBack');
    await this.limits.take(allowances.writeByMember, viewer.id);
    const { count = 0 } = (await this.database.one(takenBack, [viewer.id, token])) ?? {};
    return count === 0 ? failed(problem('NOT_FOUND', 'input', 'takeBack')) : done({ threadCount: count, token: null });
  }
}

/** The threads of the list, and their last numbers, as `listed`; the newest where it is longer than `most`. */
function listOf(
  viewer: MemberViewer,
  { list, filter }: AskedList,
  shape: QueryShape,
  me: string,
  most: string,
): string {
  const listed = 'select t.id, t.last_post_number as number';
  const first = `order by t.last_post_at desc, t.id desc limit ${most}`;
  if (list === 'for_you') {
    const best = unreadForYou(viewer, shape, me, most);
    return `${best}, listed as (${listed} from best b join thread t on t.id = b.id ${first})`;
  }
  listedIn(viewer, { ...filter, sort: list }, shape);
  return `with listed as (${listed} from thread t where ${shape.conditions} ${first})`;
}
