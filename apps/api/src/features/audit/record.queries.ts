import { Injectable } from '@nestjs/common';
import { recordPeriod, type RecordFilter } from '@cluster-commons/domain/audit';
import { isUuid, type Viewer } from '@cluster-commons/domain/kernel';
import { clusterPath, memberPath, postPath, threadPath } from '@cluster-commons/paths';
import { instant, json, maybe, text, type RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { QueryShape } from '../../platform/database/query-shape.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { authorFrom, authorRow } from '../profiles/index.ts';
import type { RecordLine, RecordSubject } from './record.model.ts';

/** What is known of the thing that a line is about, found for the lines of a page alone. */
interface Found {
  name: string;
  /** Of a member. */
  handle?: string;
  /** Of a cluster or a thread. */
  slug?: string;
  number?: number;
  postNumber?: number;
}

const found = `case a.subject_kind
  when 'member' then (select json_build_object('name', x.name, 'handle', x.handle) from member x
    where x.id = coalesce((select f.member_id from former_account f where f.id = a.subject_id), a.subject_id))
  when 'cluster' then (select json_build_object('name', x.name, 'slug', x.slug) from cluster x where x.id = a.subject_id)
  when 'thread' then (select json_build_object('name', x.title, 'slug', x.slug, 'number', x.number) from thread x
    where x.id = a.subject_id)
  when 'post' then (select json_build_object('name', x.title, 'slug', x.slug, 'number', x.number, 'postNumber', o.number)
    from post o join thread x on x.id = o.thread_id where o.id = a.subject_id) end`;

const columns = {
  id: text('a.id'),
  at: instant('a.at'),
  act: text('a.act'),
  subjectKind: text('a.subject_kind'),
  subjectId: text('a.subject_id'),
  found: maybe(json<Found>(found)),
  reason: maybe(text('a.reason')),
  reasonLang: maybe(text('a.reason_lang')),
  detail: maybe(text('a.detail::text')),
  ...authorRow('m', 'p', 'actor'),
};

/** Who has merged two accounts did what either did: their lines keep the ids that they had. */
const joins = `left join former_account fa on fa.id = a.actor_id
  left join member m on m.id = coalesce(fa.member_id, a.actor_id) left join profile p on p.member_id = m.id`;

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

function pathOf(kind: string, { handle, slug = '', number, postNumber }: Found): string | null {
  if (handle !== undefined) return memberPath(handle);
  if (number !== undefined) {
    return postNumber === undefined ? threadPath({ number, slug }) : postPath({ number, slug }, postNumber);
  }
  return kind === 'cluster' ? clusterPath(slug) : null;
}

const subjectOf = ({ subjectKind: kind, subjectId: id, found: known }: RowOf<typeof columns>): RecordSubject => ({
  kind,
  id,
  name: known?.name ?? null,
  path: known === null ? null : pathOf(kind, known),
  postNumber: known?.postNumber ?? null,
});

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
