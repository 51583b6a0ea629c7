import { Injectable } from '@nestjs/common';
import { openingLimits, readDraftKey, type DraftField, type DraftForm } from '@cluster-commons/domain/drafts';
import type { MemberViewer, Problem } from '@cluster-commons/domain/kernel';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import type { DeviceKind } from '../accounts/index.ts';
import { threadFactsOfPost, threadOfPost, type ThreadOfPost } from '../threads/index.ts';
import type { Draft, DraftSummary } from './draft.model.ts';

/** Columns of one draft `d`. */
export const draftColumns = {
  id: text('d.id'),
  key: text('d.key'),
  fields: json<DraftField[]>('d.fields'),
  version: integer('d.version'),
  deviceId: maybe(text('d.device_id')),
  device: maybe(text<DeviceKind>('d.device')),
  updatedAt: instant('d.updated_at'),
  opensAt: maybe(instant('d.opens_at')),
};

/** No worker is opening it: whoever took it up and is gone is waited for no longer than that. */
export const isLeftAlone = `(d.taken_at is null or d.taken_at < now() - interval '${openingLimits.takenSeconds} seconds')`;

const standing = { ...draftColumns, isDiscarded: flag('d.discarded_at is not null') };
const draftByKey = statement(
  'draft_by_key',
  `select ${select(standing)} from draft d where d.member_id = $1 and d.key = $2`,
  standing,
);

/** Columns of the list; those of the thread `t` are null where a draft has none. */
const listed = {
  ...threadOfPost,
  id: draftColumns.id,
  key: draftColumns.key,
  version: draftColumns.version,
  device: draftColumns.device,
  updatedAt: draftColumns.updatedAt,
  opensAt: draftColumns.opensAt,
  notOpened: maybe(json<Problem>('d.not_opened')),
  notOpenedAt: maybe(instant('d.not_opened_at')),
  excerpt: text('d.excerpt'),
  threadId: maybe(text('t.id')),
  threadNumber: maybe(integer('t.number')),
  threadSlug: maybe(text('t.slug')),
  threadTitle: maybe(text('t.title')),
  threadLang: maybe(text('t.lang')),
};
type ListedRow = RowOf<typeof listed>;

const list = new KeysetList({
  name: 'drafts',
  columns: listed,
  from: 'draft d',
  joins: 'left join thread t on t.id = d.thread_id',
  orders: {
    latest: {
      keys: [
        { by: 'd.updated_at', key: 'updatedAt', as: 'instant' },
        { by: 'd.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (viewer: MemberViewer, shape) => {
    shape
      .where(`d.member_id = ${shape.value(viewer.id)}`)
      .where('d.discarded_at is null')
      .where('d.opens_at is null');
  },
});

/** Those that wait for their time, the next one first; there are few, see `openingLimits`. */
const scheduledDrafts = statement(
  'drafts_scheduled',
  `select ${select(listed)} from draft d left join thread t on t.id = d.thread_id
    where d.member_id = $1 and d.discarded_at is null and d.opens_at is not null
    order by d.opens_at, d.id`,
  listed,
);

function threadOf(viewer: MemberViewer, row: ListedRow): DraftSummary['thread'] {
  const { threadId, threadNumber, threadSlug, threadTitle, threadLang } = row;
  if (threadId === null || threadNumber === null || threadTitle === null) return null;
  if (!threadPolicy.read(viewer, threadFactsOfPost(row satisfies ThreadOfPost)).allowed) return null;
  return { id: threadId, number: threadNumber, slug: threadSlug ?? '', title: threadTitle, lang: threadLang ?? '' };
}

/** A draft as it is read; the sentences in it are written when they are asked for, in the language of the request. */
export type ListedDraft = DraftSummary & {
  /** Why it did not open at its time. */
  readonly failure: { at: string; problem: Problem } | null;
};

const summaryFrom = (viewer: MemberViewer, row: ListedRow): ListedDraft => ({
  id: row.id,
  key: row.key,
  form: (readDraftKey(row.key)?.form ?? 'openThread') satisfies DraftForm,
  excerpt: row.excerpt,
  thread: threadOf(viewer, row),
  version: row.version,
  device: row.device,
  updatedAt: row.updatedAt,
  opensAt: row.opensAt,
  failure: row.notOpened && row.notOpenedAt !== null ? { at: row.notOpenedAt, problem: row.notOpened } : null,
});

@Injectable()
export class DraftQueries {
  constructor(private readonly database: Database) {}

  list(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<ListedDraft>> {
    return list.page(this.database, viewer, { order: 'latest', ...slice }, (row) => summaryFrom(viewer, row));
  }

  async scheduled(viewer: MemberViewer): Promise<ListedDraft[]> {
    const rows = await this.database.all(scheduledDrafts, [viewer.id]);
    return rows.map((row) => summaryFrom(viewer, row));
  }

  /** The viewer's draft under a key, also one that was discarded and can be had back. */
  standing(viewer: MemberViewer, key: string): Promise<(Draft & { isDiscarded: boolean }) | null> {
    return this.database.one(draftByKey, [viewer.id, key]);
  }

  async byKey(viewer: MemberViewer, key: string): Promise<Draft | null> {
    const draft = await this.standing(viewer, key);
    return draft?.isDiscarded === false ? draft : null;
  }
}
