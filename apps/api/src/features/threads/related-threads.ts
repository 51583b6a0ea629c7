import { Injectable } from '@nestjs/common';
import { significantWords } from '@cluster-commons/domain/composer';
import { anonymous } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { LRUCache } from 'lru-cache';
import { select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { comparedThreads } from './like-threads.ts';
import { summaryFrom } from './thread-list.queries.ts';
import type { Thread, ThreadSummary } from './thread.model.ts';
import { threadJoins, threadSummary } from './thread-rows.ts';
import { visibleThreads } from './visible-threads.ts';

const publicShape = new QueryShape('threads_related');
visibleThreads(anonymous, publicShape);
const toEverybody = publicShape.conditions;

/** A tag is enough, or two words, in the same language or cluster. */
const alike = statement(
  'threads_related',
  `${comparedThreads(
    `${toEverybody} and t.id <> $3::uuid and (t.lang = $4 or t.cluster_id = $5::uuid)`,
    'array(select folded(given) from unnest($1::text[]) given)',
    '$2',
  )}, liked as (
     select r.id, coalesce(sum(w.weight), 0) + 2 * r.tagged as likeness
       from recent r left join hit h on h.id = r.id left join weight w on w.word = h.word
      group by r.id, r.tagged having count(w.word) + 2 * r.tagged >= 2
   )
   select ${select(threadSummary)} from liked join thread t on t.id = liked.id ${threadJoins}
    order by liked.likeness desc, t.last_post_at desc, t.id desc limit ${threadLimits.related}`,
  threadSummary,
);

const shown = statement(
  'threads_related_shown',
  `select ${select(threadSummary)} from thread t ${threadJoins}
    where t.id = any($1::uuid[]) and ${toEverybody} order by array_position($1::uuid[], t.id)`,
  threadSummary,
);

/** Which discussions are alike changes slowly: it is kept so long, in milliseconds. */
const keptFor = 10 * 60_000;

/** Discussions that everybody may read and that are like one that is read. */
@Injectable()
export class RelatedThreads {
  readonly #ids = new LRUCache<string, string[]>({ max: 2000, ttl: keptFor });

  constructor(private readonly database: Database) {}

  /**
   * The likest first, in one statement. Which they are is kept for a while; whether everybody may still read them is asked
   * each time, also where there were none: a page costs the same each time that it is made.
   */
  async of({ id, revision, title, tags, lang, cluster }: Thread): Promise<ThreadSummary[]> {
    const key = `${id} ${revision}`;
    const words = significantWords(title);
    const ids = this.#ids.get(key) ?? (words.length + tags.length === 0 ? [] : null);
    const rows =
      ids === null
        ? await this.database.all(alike, [words, tags, id, lang, cluster?.id ?? null])
        : await this.database.all(shown, [ids]);
    if (ids === null)
      this.#ids.set(
        key,
        rows.map((row) => row.id),
      );
    return rows.map((row) => summaryFrom(anonymous, row));
  }
}
