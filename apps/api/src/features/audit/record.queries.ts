import { Injectable } from '@nestjs/common';
import { recordPeriod, type RecordFilter } from '@cluster-commons/domain/audit';
import { isUuid, type Viewer } from '@cluster-commons/domain/kernel';
import { clusterPath, memberPath, postPath, threadPath } from '@cluster-commons/paths';
import { instant, integer, maybe, text, type RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { QueryShape } from '../../platform/database/query-shape.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { authorFrom, authorRow } from '../profiles/index.ts';
import type { RecordLine, RecordSubject } from './record.model.ts';

const columns = {
  id: text('a.id'),
  at: instant('a.at'),
  act: text('a.act'),
  subjectKind: text('a.subject_kind'),
  subjectId: text('a.subject_id'),
  reason: maybe(text('a.reason')),
  reasonLang: maybe(text('a.reason_lang')),
  detail: maybe(text('a.detail::text')),
  subjectHandle: maybe(text('sm.handle')),
  subjectName: maybe(text('sm.name')),
  clusterSlug: maybe(text('sc.slug')),
  clusterName: maybe(text('sc.name')),
  threadNumber: maybe(integer('st.number')),
  threadSlug: maybe(text('st.slug')),
  threadTitle: maybe(text('st.title')),
  postNumber: maybe(integer('so.number')),
  ...authorRow('m', 'p', 'actor'),
};

/** Whoever merged two accounts did what either did: their lines keep the ids that they had. */
const joins = `left join former_account fa on fa.id = a.actor_id
  left join member m on m.id = coalesce(fa.member_id, a.actor_id) left join profile p on p.member_id = m.id
  left join former_account fs on a.subject_kind = 'member' and fs.id = a.subject_id
  left join member sm on a.subject_kind = 'member' and sm.id = coalesce(fs.member_id, a.subject_id)
  left join cluster sc on a.subject_kind = 'cluster' and sc.id = a.subject_id
  left join post so on a.subject_kind = 'post' and so.id = a.subject_id
  left join thread st on st.id = case a.subject_kind when 'post' then so.thread_id when 'thread' then a.subject_id end`;

const list = new KeysetList({
  name: 'record',
  columns,
  from: 'audit_event a',
  joins,
  id: 'a.id',
  orders: {
    latest: {
      keys: [
        { by: 'a.at', key: 'at', as: 'instant' },
        { by: 'a.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (filter: RecordFilter, shape) => {
    const { act, person, subject } = filter;
    const { from, until } = recordPeriod(filter);
    if (act !== null) shape.where(`a.act = ${shape.value(act)}`);
    if (person !== null) shape.where(`a.actor_id = any(${membersCalled(shape.value(person))})`);
    if (subject !== null) shape.where(about(subject, shape));
    if (from !== null) shape.where(`a.at >= ${shape.value(from)}::timestamptz`);
    if (until !== null) shape.where(`a.at < ${shape.value(until)}::timestamptz`);
    // One act is a hundredth of the record, another a half of it.
    if (act !== null || person !== null || subject !== null) shape.planForValues();
  },
});

/** The ids that a member has and had, by the handle of now. */
const membersCalled = (handle: string): string =>
  `array(select m.id from member m where lower(m.handle) = lower(${handle}::text)
         union all select f.id from former_account f join member m on m.id = f.member_id
          where lower(m.handle) = lower(${handle}::text))`;

/** Lines about anything that is called so, and of its log. */
function about(subject: string, shape: QueryShape): string {
  const called = shape.value(subject);
  const ids = [
    `select unnest(${membersCalled(called)})`,
    `select c.id from cluster c where c.slug = ${called}`,
    `select f.cluster_id from cluster_former_slug f where f.slug = ${called}`,
    ...(/^\d{1,9}$/.test(subject)
      ? [`select t.id from thread t where t.number = ${shape.value(Number(subject))}`]
      : []),
    ...(isUuid(subject) ? [`select ${called}::uuid`] : []),
  ];
  const all = `array(${ids.join(' union all ')})`;
  return `a.subject_id = any(${all}) or a.scope_id = any(${all})`;
}

function subjectOf(row: RowOf<typeof columns>): RecordSubject {
  const { subjectKind: kind, subjectId: id, postNumber } = row;
  const thread = row.threadNumber === null ? null : { number: row.threadNumber, slug: row.threadSlug ?? '' };
  const paths = [
    row.subjectHandle === null ? null : memberPath(row.subjectHandle),
    row.clusterSlug === null ? null : clusterPath(row.clusterSlug),
    thread === null ? null : postNumber === null ? threadPath(thread) : postPath(thread, postNumber),
  ];
  return {
    kind,
    id,
    name: row.subjectName ?? row.clusterName ?? row.threadTitle,
    path: paths.find((path) => path !== null) ?? null,
    postNumber,
  };
}

const lineOf = (viewer: Viewer, row: RowOf<typeof columns>): RecordLine => ({
  id: row.id,
  at: row.at,
  act: row.act,
  actor: row.actorId === null ? null : authorFrom({ ...row, actorId: row.actorId }, 'actor', viewer),
  subject: subjectOf(row),
  reason: row.reason,
  reasonLang: row.reasonLang,
  detail: row.detail,
});

/** What was done, by whom and when. */
@Injectable()
export class RecordQueries {
  constructor(private readonly database: Database) {}

  page(viewer: Viewer, filter: RecordFilter, slice: Place & { size: number }): Promise<Page<RecordLine>> {
    return list.page(this.database, filter, { order: 'latest', ...slice }, (row) => lineOf(viewer, row));
  }

  /** Every line of a filter, latest first, `size` at a time. */
  async *batches(viewer: Viewer, filter: RecordFilter, size: number): AsyncGenerator<RecordLine[]> {
    for await (const rows of list.batches(this.database, filter, { order: 'latest', size })) {
      yield rows.map((row) => lineOf(viewer, row));
    }
  }

  /** How many fit, to the last. */
  countAll(filter: RecordFilter): Promise<number> {
    return list.countAll(this.database, filter);
  }
}
