import { Injectable } from '@nestjs/common';
import { homeLimits, waitingKinds, type WaitingKind } from '@cluster-commons/domain/home';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { isProfileComplete } from '../accounts/index.ts';
import { authorFrom, authorRow, clusterRefFrom, clusterRefRow } from '../profiles/index.ts';
import {
  heardThreads,
  listedThreads,
  summaryFrom,
  threadJoins,
  threadSummary,
  type ThreadSummary,
} from '../threads/index.ts';
import type { Waiting } from './waiting.model.ts';

/** Columns of what waits `w`, about thread `t`, by member `m` with profile `p`, about cluster `c`. */
const columns = {
  kind: text<WaitingKind>('w.kind'),
  id: text('w.id'),
  at: maybe(instant('w.at')),
  excerpt: maybe(text('w.excerpt')),
  number: maybe(integer('t.number')),
  slug: maybe(text('t.slug')),
  title: maybe(text('t.title')),
  lang: maybe(text('t.lang')),
  ...authorRow('m', 'p', 'person'),
  ...clusterRefRow('c'),
};
type WaitingRow = RowOf<typeof columns>;

/** One of each kind before a second of any; the type has the order of `waitingKinds`. */
const inTurn = 'order by w.turn, w.kind';

@Injectable()
export class WaitingQueries {
  constructor(private readonly database: Database) {}

  /** What waits for a member, at most three things that they have not put off. */
  async of(viewer: MemberViewer): Promise<Waiting[]> {
    const shape = new QueryShape('waiting');
    const [me, own] = [shape.value(viewer.id), shape.value([...viewer.clusterIds])];
    listedThreads(viewer, shape);
    const { conditions: visible } = shape;
    heardThreads(viewer, {}, shape);
    const { conditions: heard } = shape;
    const arms = waitingKinds.map((kind) => `(${armOf[kind]({ me, own: `${own}::uuid[]`, visible, heard })})`);
    const rows = await this.database.all(
      shape.statement(
        `with self as materialized (
           select m.id, m.locale, p.country, ${isProfileComplete} as is_complete,
                  coalesce(p.sectors, '{}') as sectors, coalesce(p.post_count, 0) as post_count,
                  coalesce(nullif(p.languages, '{}'), array[m.locale::text]) as languages,
                  coalesce(p.expertise, '{}') || array(select f.tag from follow f
                    where f.member_id = m.id and f.tag is not null and f.level >= 'follow') as field
             from member m left join profile p on p.member_id = m.id where m.id = ${me}
         ), w as (${arms.join(' union all ')})
         select ${select(columns)} from w left join thread t on t.id = w.thread_id left join member m on m.id = w.person_id
           left join profile p on p.member_id = m.id left join cluster c on c.id = w.cluster_id
          ${inTurn} limit ${homeLimits.waiting}`,
        columns,
      ),
      shape.values,
    );
    return rows.map((row) => waitingFrom(viewer, row));
  }

  /** What the programme announces that a member has not opened yet, newest first, at most two. */
  async announcements(viewer: MemberViewer): Promise<ThreadSummary[]> {
    const shape = new QueryShape('announcements');
    const me = shape.value(viewer.id);
    listedThreads(viewer, shape);
    heardThreads(viewer, {}, shape);
    const rows = await this.database.all(
      shape.statement(
        `select ${select(threadSummary)} from thread t ${threadJoins}
          where t.kind = 'announcement' and t.hidden_at is null and t.author_id <> ${me}
            and t.created_at > now() - make_interval(days => ${homeLimits.newDays})
            and not exists (select from thread_member r where r.member_id = ${me} and r.thread_id = t.id and r.read_number > 0)
            and ${shape.conditions}
          order by t.created_at desc, t.id desc limit ${homeLimits.announcements}`,
        threadSummary,
      ),
      shape.values,
    );
    return rows.map((row) => summaryFrom(viewer, row));
  }
}

/** Placeholders of the member and their clusters, and conditions on a thread `t`. */
interface Asked {
  me: string;
  own: string;
  visible: string;
  heard: string;
}

interface Found {
  id: string;
  at?: string;
  thread?: string;
  person?: string;
  cluster?: string;
  excerpt?: string;
}

const found = (kind: WaitingKind, order: string, { id, at, thread, person, cluster, excerpt }: Found): string =>
  `select '${kind}'::waiting_kind as kind, ${id} as id, ${at ?? 'null::timestamptz'} as at, ${thread ?? 'null::uuid'} as thread_id,
    ${person ?? 'null::uuid'} as person_id, ${cluster ?? 'null::uuid'} as cluster_id, ${excerpt ?? 'null::text'} as excerpt,
    row_number() over (order by ${order}) as turn`;

const last = (order: string): string => `order by ${order} limit ${homeLimits.waiting}`;

/** Something that is put off stays so; a draft until it is changed again. */
const isOpen = (kind: WaitingKind, me: string, id: string, changedAt = `'-infinity'::timestamptz`): string =>
  `not exists (select from put_off later where later.member_id = ${me} and later.kind = '${kind}' and later.thing_id = ${id}
     and later.at >= ${changedAt})`;

const isOpenQuestion = `t.kind = 'question' and t.accepted_post_id is null and t.hidden_at is null and t.locked_at is null`;

const armOf: Readonly<Record<WaitingKind, (asked: Asked) => string>> = {
  request: ({
    me,
  }) => `${found('request', 'x.created_at, x.id', { id: 'x.id', at: 'x.created_at', person: 'x.requester_id' })}
     from connection x where x.addressee_id = ${me} and x.status = 'pending' and ${isOpen('request', me, 'x.id')}
    ${last('x.created_at, x.id')}`,
  answer: ({
    me,
    visible,
  }) => `${found('answer', 't.last_post_at desc, t.id', { id: 't.id', at: 't.last_post_at', thread: 't.id' })}
     from thread t where t.author_id = ${me} and ${isOpenQuestion} and ${visible} and ${isOpen('answer', me, 't.id')}
      and t.created_at < now() - make_interval(hours => ${homeLimits.answerAfterHours})
      and exists (select from post o where o.thread_id = t.id and o.number > 1 and o.author_id <> ${me}
                   and num_nonnulls(o.hidden_at, o.removed_at, o.deleted_at) = 0)
    ${last('t.last_post_at desc, t.id')}`,
  draft: ({
    me,
  }) => `${found('draft', 'd.updated_at desc, d.id', { id: 'd.id', at: 'd.updated_at', excerpt: 'd.excerpt' })}
     from draft d where d.member_id = ${me} and d.discarded_at is null and d.opens_at is null
      and ${isOpen('draft', me, 'd.id', 'd.updated_at')}
    ${last('d.updated_at desc, d.id')}`,
  profile: ({ me }) => `${found('profile', '1', { id: 's.id' })}
     from self s where not s.is_complete and ${isOpen('profile', me, 's.id')}`,
  cluster: ({ me, own }) => `${found('cluster', '1', { id: 's.id', cluster: 'near.id' })}
     from self s left join lateral (
       select c.id from cluster c where c.archived_at is null and (c.country = s.country or c.sector = any(s.sectors))
        order by (c.country = s.country)::int + (c.sector = any(s.sectors))::int desc, c.member_count desc, c.id limit 1) near on true
    where cardinality(${own}) = 0 and ${isOpen('cluster', me, 's.id')}`,
  question: ({
    me,
    own,
    heard,
  }) => `${found('question', 'q.is_field desc, q.created_at desc, q.id', { id: 'q.id', at: 'q.created_at', thread: 'q.id' })}
     from (select k.* from (
       select t.id, t.created_at, t.lang, s.languages, s.post_count, t.tags && s.field or coalesce(t.cluster_id = any(${own}), false) as is_field
         from self s cross join lateral (
           select t.* from thread t
            where ${isOpenQuestion} and t.author_id <> ${me} and t.created_at > now() - make_interval(days => ${homeLimits.questionDays})
              and (t.visibility = 'public' or t.cluster_id = any(${own})) and ${heard}
            order by t.created_at desc, t.id desc limit ${homeLimits.questionsLooked}) t) k
       where k.lang = any(k.languages) and (k.is_field or k.post_count = 0) and ${isOpen('question', me, 'k.id')}
         and not exists (select from post o where o.thread_id = k.id and o.author_id = ${me})
         and not exists (select from cluster x join thread y on y.cluster_id = x.id where y.id = k.id and x.archived_at is not null)
       order by k.is_field desc, k.created_at desc, k.id limit ${homeLimits.waiting}) q`,
};

const waitingFrom = (viewer: MemberViewer, row: WaitingRow): Waiting => ({
  kind: row.kind,
  id: row.id,
  at: row.at,
  excerpt: row.excerpt,
  thread:
    row.number === null
      ? null
      : { id: row.id, number: row.number, slug: row.slug ?? '', title: row.title ?? '', lang: row.lang ?? '' },
  person: row.kind === 'request' ? authorFrom(row, 'person', viewer) : null,
  cluster: clusterRefFrom(row),
});
