import { Injectable } from '@nestjs/common';
import type { FollowKind, FollowLevel } from '@cluster-commons/domain/following';
import { isUuid, type MemberViewer } from '@cluster-commons/domain/kernel';
import { maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { summaryFrom, threadJoins, threadSummary, visibleThreads, type ThreadSummary } from '../threads/index.ts';
import type { Follow, FollowedAt } from './follow.model.ts';

const columns = {
  kind: text<FollowKind>(
    `case when f.cluster_id is not null then 'cluster' when f.person_id is not null then 'person' else 'tag' end`,
  ),
  id: text('coalesce(f.cluster_id::text, f.person_id::text, f.tag)'),
  name: text('coalesce(c.name, p.name, f.tag)'),
  slug: maybe(text('coalesce(c.slug, p.handle)')),
  level: text<FollowLevel>('f.level'),
};

const joins = 'left join cluster c on c.id = f.cluster_id left join member p on p.id = f.person_id';

/** All of them: a member has few hundreds at the most. */
const followsOf = statement(
  'follows_of',
  `select ${select(columns)} from follow f ${joins} where f.member_id = $1 order by 1, 3, f.id`,
  columns,
);

const levels = { id: text('f.id'), level: text<FollowLevel>('f.level') };
const levelsOf = (name: string, from: string) => statement(name, `select ${select(levels)} from (${from}) f`, levels);

/** What a member `$1` has said of those `$2`, by the kind of thing. */
const levelsAmong = {
  thread: levelsOf(
    'follow_levels_of_threads',
    `select thread_id::text as id, level from thread_member where member_id = $1 and thread_id = any($2::uuid[]) and level is not null`,
  ),
  cluster: levelsOf(
    'follow_levels_of_clusters',
    `select cluster_id::text as id, level from follow where member_id = $1 and cluster_id = any($2::uuid[])`,
  ),
  person: levelsOf(
    'follow_levels_of_people',
    `select person_id::text as id, level from follow where member_id = $1 and person_id = any($2::uuid[])`,
  ),
  tag: levelsOf(
    'follow_levels_of_tags',
    `select tag as id, level from follow where member_id = $1 and tag = any($2::text[])`,
  ),
} as const;

/** Threads that a member has muted and may still read. */
const mutedList = new KeysetList({
  name: 'threads_muted',
  columns: threadSummary,
  from: 'thread_member q join thread t on t.id = q.thread_id',
  joins: threadJoins,
  orders: {
    latest: {
      keys: [
        { by: 't.last_post_at', key: 'lastPostAt', as: 'instant' },
        { by: 't.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (viewer: MemberViewer, shape) => {
    shape.where(`q.member_id = ${shape.value(viewer.id)} and q.level = 'mute'`);
    visibleThreads(viewer, shape);
  },
});

@Injectable()
export class FollowQueries {
  constructor(private readonly database: Database) {}

  /** What a member has said of clusters, tags and people, by kind and name. */
  of(viewer: MemberViewer): Promise<Follow[]> {
    return this.database.all(followsOf, [viewer.id]);
  }

  /** What a member has said of some things of a kind, in no order; nothing for those of which they said nothing. */
  among(viewer: MemberViewer, kind: FollowKind, ids: readonly string[]): Promise<FollowedAt[]> {
    const known = kind === 'tag' ? ids : ids.filter(isUuid);
    return known.length === 0 ? Promise.resolve([]) : this.database.all(levelsAmong[kind], [viewer.id, known]);
  }

  /** Threads that a member has muted, latest post first. */
  muted(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<ThreadSummary>> {
    return mutedList.page(this.database, viewer, { order: 'latest', ...slice }, (row) => summaryFrom(viewer, row));
  }
}
