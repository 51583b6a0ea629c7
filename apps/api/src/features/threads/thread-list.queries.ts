import { Injectable } from '@nestjs/common';
import type { Viewer } from '@cluster-commons/domain/kernel';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { cursorOf, cursorShape, page, readCursor, type Page } from '../../platform/graphql/paging.ts';
import {
  authorColumns,
  authorFrom,
  clusterRefColumns,
  clusterRefFrom,
  type AuthorRow,
  type ClusterRefRow,
} from '../profiles/index.ts';
import type { ThreadKind, ThreadSort, ThreadSummary, ThreadVisibility } from './thread.model.ts';
import { visibleThreads } from './visible-threads.ts';

/** Which threads a list holds and in what order. */
export interface ThreadListing {
  /** Slug of a cluster: its threads only. */
  cluster?: string | null;
  tag?: string | null;
  sort: ThreadSort;
  size: number;
  after?: string | null;
}

export type SummaryRow = AuthorRow<'author'> &
  ClusterRefRow & {
    id: string;
    number: number;
    slug: string;
    title: string;
    lang: string;
    kind: ThreadKind;
    visibility: ThreadVisibility;
    tags: string[];
    createdAt: string;
    lastPostAt: string;
    postCount: number;
    isAnswered: boolean;
    isLocked: boolean;
    isPinned: boolean;
  };

export const summaryColumns = `t.id, t.number, t.slug, t.title, t.lang, t.kind, t.visibility, t.tags,
  t.created_at as "createdAt", t.last_post_at as "lastPostAt", t.post_count as "postCount",
  t.accepted_post_id is not null as "isAnswered", t.locked_at is not null as "isLocked",
  t.pinned_at is not null as "isPinned", ${authorColumns('m', 'p', 'author')}, ${clusterRefColumns('c')}`;

export const summaryJoins = `join member m on m.id = t.author_id left join profile p on p.member_id = m.id
  left join cluster c on c.id = t.cluster_id`;

/** Pinned threads stand before the first page: those of the cluster in its list, those of no cluster in the network's. */
const pinnedMost = 5;

@Injectable()
export class ThreadListQueries {
  constructor(private readonly database: Database) {}

  async list(viewer: Viewer, listing: ThreadListing): Promise<Page<ThreadSummary>> {
    const isFirstPage = listing.after === null || listing.after === undefined;
    const showsPinned = listing.sort === 'active' && !listing.tag;
    const [pinned, rows] = await Promise.all([
      isFirstPage && showsPinned ? this.pinned(viewer, listing) : [],
      this.rows(viewer, listing, showsPinned),
    ]);
    const order = listing.sort === 'active' ? 'lastPostAt' : 'createdAt';
    return page(
      [...pinned, ...rows].map((row) => summaryFrom(viewer, row)),
      listing.size + pinned.length,
      (thread) => cursorOf(thread[order], thread.id),
      !isFirstPage,
      () => this.count(viewer, listing),
    );
  }

  private rows(viewer: Viewer, listing: ThreadListing, withoutPinned: boolean): Promise<SummaryRow[]> {
    const shape = this.scope('threads', viewer, listing).mark(listing.sort);
    if (withoutPinned) shape.where('rest', `t.pinned_at is null or not (${pinnedScope(listing)})`);
    const order = listing.sort === 'active' ? 't.last_post_at' : 't.created_at';
    if (listing.after) {
      const [at, id] = readCursor(listing.after, [cursorShape.instant, cursorShape.id]);
      shape.where('after', `(${order}, t.id) < (${shape.value(at)}::timestamptz, ${shape.value(id)}::uuid)`);
    }
    const limit = shape.value(listing.size + 1);
    return this.database.all<SummaryRow>(
      shape.statement(
        `select ${summaryColumns} from thread t ${summaryJoins} where ${shape.conditions}
          order by ${order} desc, t.id desc limit ${limit}`,
      ),
      shape.values,
    );
  }

  private pinned(viewer: Viewer, listing: ThreadListing): Promise<SummaryRow[]> {
    const shape = this.scope('threads_pinned', viewer, listing).where(
      'pinned',
      `t.pinned_at is not null and ${pinnedScope(listing)}`,
    );
    return this.database.all<SummaryRow>(
      shape.statement(
        `select ${summaryColumns} from thread t ${summaryJoins} where ${shape.conditions}
          order by t.pinned_at desc limit ${pinnedMost}`,
      ),
      shape.values,
    );
  }

  private async count(viewer: Viewer, listing: ThreadListing): Promise<number> {
    const shape = this.scope('threads_count', viewer, listing);
    const row = await this.database.one<{ count: number }>(
      shape.statement(`select count(*) as count from thread t where ${shape.conditions}`),
      shape.values,
    );
    return row?.count ?? 0;
  }

  private scope(name: string, viewer: Viewer, listing: ThreadListing): QueryShape {
    const shape = new QueryShape(name);
    visibleThreads(viewer, shape);
    if (listing.cluster) {
      shape.where('cluster', `t.cluster_id = (select id from cluster where slug = ${shape.value(listing.cluster)})`);
    }
    if (listing.tag) shape.where('tag', `t.tags @> array[${shape.value(listing.tag)}]`);
    if (listing.sort === 'unanswered') {
      shape.where('unanswered', `t.kind = 'question' and t.accepted_post_id is null and t.hidden_at is null`);
    }
    return shape;
  }
}

const pinnedScope = (listing: ThreadListing): string => (listing.cluster ? 'true' : 't.cluster_id is null');

export function summaryFrom(viewer: Viewer, row: SummaryRow): ThreadSummary {
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    lang: row.lang,
    kind: row.kind,
    visibility: row.visibility,
    tags: row.tags,
    author: authorFrom(row, 'author', viewer),
    cluster: clusterRefFrom(row),
    createdAt: row.createdAt,
    lastPostAt: row.lastPostAt,
    postCount: row.postCount,
    isAnswered: row.isAnswered,
    isLocked: row.isLocked,
    isPinned: row.isPinned,
  };
}
