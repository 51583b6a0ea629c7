import { Injectable } from '@nestjs/common';
import { anonymous } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { instant, integer, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleThreads } from './visible-threads.ts';

/** A thread as a feed shows it: its opening post in a few words, where everybody may read that. */
const entry = {
  number: integer('t.number'),
  slug: text('t.slug'),
  title: text('t.title'),
  lang: text('t.lang'),
  createdAt: instant('t.created_at'),
  updatedAt: instant('t.last_post_at'),
  /** Null where it was asked without a name. */
  authorName: maybe(text('case when not t.is_anonymous then m.name end')),
  excerpt: maybe(text('o.excerpt')),
};
export type FeedEntry = RowOf<typeof entry>;

const cluster = { id: text('c.id'), slug: text('c.slug'), name: text('c.name') };
const clusterOfFeed = statement(
  'feed_cluster',
  `select ${select(cluster)} from cluster c
    where c.id = coalesce((select k.id from cluster k where k.slug = $1),
                          (select f.cluster_id from cluster_former_slug f where f.slug = $1))`,
  cluster,
);

@Injectable()
export class ThreadFeedQueries {
  constructor(private readonly database: Database) {}

  /** A cluster by its part of the address, or one that it had. */
  cluster(slug: string): Promise<RowOf<typeof cluster> | null> {
    return this.database.one(clusterOfFeed, [slug]);
  }

  /** The newest threads that everybody may read: of a cluster, with a tag, or of the whole network. */
  entries({ clusterId, tag }: { clusterId?: string; tag?: string | null }): Promise<FeedEntry[]> {
    const shape = new QueryShape('feed_entries');
    visibleThreads(anonymous, shape);
    if (clusterId !== undefined) shape.where(`t.cluster_id = ${shape.value(clusterId)}`);
    if (tag) shape.where(`t.tags @> array[${shape.value(tag)}]::text[]`);
    return this.database.all(
      shape.statement(
        `select ${select(entry)} from thread t join member m on m.id = t.author_id
           left join post o on o.thread_id = t.id and o.number = 1
            and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
          where ${shape.conditions} order by t.created_at desc, t.id desc limit ${threadLimits.feedEntries}`,
        entry,
      ),
      shape.values,
    );
  }
}
