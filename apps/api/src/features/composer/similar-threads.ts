import { Injectable } from '@nestjs/common';
import { composerLimits, significantWords } from '@cluster-commons/domain/composer';
import { allowances, type MemberViewer } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { tagOf } from '@cluster-commons/messages/taxonomies/tags';
import { select } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { foldedWords } from '../../platform/database/match-words.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { summaryFrom, threadJoins, threadSummary, visibleThreads, type ThreadSummary } from '../threads/index.ts';

@Injectable()
export class SimilarThreads {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Threads like one that is begun, the likest first: among those with the latest posts that the viewer may read, two
   * words of the title, or one and a tag. A word counts the more the rarer it is, and not at all in a third of them.
   */
  async run(viewer: MemberViewer, title: string, tags: readonly string[]): Promise<ThreadSummary[]> {
    await this.limits.take(allowances.similarByMember, viewer.id);
    const words = await foldedWords(this.database, significantWords(title).join(' '));
    if (words.length === 0) return [];
    const shape = new QueryShape('threads_similar');
    visibleThreads(viewer, shape);
    const given = shape.value(words);
    const tagged = shape.value(tags.slice(0, threadLimits.tags).map(tagOf));
    const rows = await this.database.all(
      shape.statement(
        `with recent as materialized (
           select t.id, ' ' || folded(t.title) as title, (t.tags && ${tagged}::text[])::int as tagged from thread t
            where ${shape.conditions} order by t.last_post_at desc, t.id desc limit ${composerLimits.searched}
         ), hit as (
           select r.id, r.tagged, w.word from recent r
             join unnest(${given}::text[]) w(word) on strpos(r.title, ' ' || w.word) > 0
         ), weight as (
           select word, ln((select count(*) from recent)::float / count(*)) as weight from hit group by word
           having count(*) <= greatest(3, (select count(*) from recent) / 3)
         ), liked as (
           select h.id, sum(w.weight) + max(h.tagged) as likeness from hit h join weight w on w.word = h.word group by h.id
           having count(*) + max(h.tagged) >= least(2, cardinality(${given}::text[]))
         )
         select ${select(threadSummary)} from liked join thread t on t.id = liked.id ${threadJoins}
          order by liked.likeness desc, t.last_post_at desc, t.id desc limit ${composerLimits.similar}`,
        threadSummary,
      ),
      shape.values,
    );
    return rows.map((row) => summaryFrom(viewer, row));
  }
}
