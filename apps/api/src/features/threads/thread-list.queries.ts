import { Injectable } from '@nestjs/common';
import { isSignedIn, type MemberViewer, type Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { select } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { KeysetOrder } from '../../platform/database/keyset-order.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { clusterRefFrom } from '../profiles/index.ts';
import { threadJoins, threadSummary, type SummaryRow } from './thread-rows.ts';
import { writerFrom } from './thread-writers.ts';
import type { ThreadSort, ThreadSummary } from './thread.model.ts';
import { isInLanguagesOf, listedIn, type ThreadScope } from './thread-scope.ts';
import { listedThreads } from './visible-threads.ts';

/** Which threads a list holds and in what order. */
export interface ThreadListing extends Place, ThreadScope {
  sort: ThreadSort;
  size: number;
  /** Those in the reader's languages first. */
  isMyLanguagesFirst?: boolean | null;
}

/** Pinned threads stand before the first page: those of the cluster in its list, those of no cluster in the network's. */
const pinnedMost = 5;

const latestPost: KeysetOrder<SummaryRow> = {
  keys: [
    { by: 't.last_post_at', key: 'lastPostAt', as: 'instant' },
    { by: 't.id', key: 'id', as: 'id' },
  ],
  isDescending: true,
};
const newest: KeysetOrder<SummaryRow> = {
  keys: [
    { by: 't.created_at', key: 'createdAt', as: 'instant' },
    { by: 't.id', key: 'id', as: 'id' },
  ],
  isDescending: true,
};

interface Asked {
  viewer: Viewer;
  listing: ThreadListing;
}

const mostSaid: KeysetOrder<SummaryRow> = {
  keys: [
    { by: '(t.post_count + t.reaction_count)', key: 'topCount', as: 'number' },
    { by: 't.id', key: 'id', as: 'id' },
  ],
  isDescending: true,
};

const showsPinned = ({ sort, tag, kind, lang, isInMyLanguages }: ThreadListing): boolean =>
  sort === 'active' && !tag && !kind && !lang && !isInMyLanguages;

const list = new KeysetList({
  name: 'threads',
  columns: threadSummary,
  from: 'thread t',
  joins: threadJoins,
  orders: {
    active: latestPost,
    newest,
    unanswered: newest,
    unread: latestPost,
    new: newest,
    mine: latestPost,
    top: mostSaid,
  },
  where: ({ viewer, listing }: Asked, shape) => listedIn(viewer, listing, shape),
  ahead: {
    id: 't.id',
    where: ({ viewer, listing }, shape) =>
      listing.isMyLanguagesFirst && !listing.lang && !listing.isInMyLanguages && isSignedIn(viewer)
        ? isInLanguagesOf(shape.value(viewer.id))
        : null,
  },
  besides: ({ listing }, shape) => {
    if (showsPinned(listing)) shape.where(`t.pinned_at is null or not (${pinnedScope(listing)})`);
  },
});

@Injectable()
export class ThreadListQueries {
  constructor(private readonly database: Database) {}

  list(viewer: Viewer, listing: ThreadListing): Promise<Page<ThreadSummary>> {
    const { sort: order, size, after, before } = listing;
    const pinned = () => (showsPinned(listing) ? this.pinned(viewer, listing) : []);
    const node = (row: SummaryRow): ThreadSummary => summaryFrom(viewer, row);
    return list.page(this.database, { viewer, listing }, { order, size, after, before }, node, pinned);
  }

  /** Threads in which a member wrote lately, latest post first; those that they may not read any more are left out. */
  async ownOf(viewer: MemberViewer, size: number): Promise<ThreadSummary[]> {
    const shape = new QueryShape('threads_own');
    listedThreads(viewer, shape);
    const author = shape.value(viewer.id);
    const rows = await this.database.all(
      shape.statement(
        `select ${select(threadSummary)} from thread t ${threadJoins}
          where ${shape.conditions} and t.id in (
            select o.thread_id from post o where o.author_id = ${author} and o.deleted_at is null
             order by o.created_at desc, o.id desc limit ${threadLimits.ownPosts})
          order by t.last_post_at desc, t.id desc limit ${shape.value(size)}`,
        threadSummary,
      ),
      shape.values,
    );
    return rows.map((row) => summaryFrom(viewer, row));
  }

  private pinned(viewer: Viewer, listing: ThreadListing): Promise<SummaryRow[]> {
    const shape = new QueryShape('threads_pinned');
    listedIn(viewer, listing, shape);
    return this.database.all(
      shape.statement(
        `select ${select(threadSummary)} from thread t ${threadJoins}
          where ${shape.conditions} and t.pinned_at is not null and ${pinnedScope(listing)}
          order by t.pinned_at desc limit ${pinnedMost}`,
        threadSummary,
      ),
      shape.values,
    );
  }
}

const pinnedScope = (listing: ThreadListing): string => (listing.cluster ? 'true' : 't.cluster_id is null');

/** A thread as lists show it, for whichever list has its columns. */
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
    author: writerFrom(row, 'author', viewer, row, { id: row.id, as: 'member' }),
    isAnonymous: row.isAnonymous,
    cluster: clusterRefFrom(row),
    createdAt: row.createdAt,
    lastPostAt: row.lastPostAt,
    postCount: row.postCount,
    isAnswered: row.isAnswered,
    usefulCount: row.usefulCount,
    isLocked: row.isLocked,
    isPinned: row.isPinned,
  };
}
