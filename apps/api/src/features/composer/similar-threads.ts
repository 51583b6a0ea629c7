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
import {
  comparedThreads,
  summaryFrom,
  threadJoins,
  threadSummary,
  visibleThreads,
  type ThreadSummary,
} from '../threads/index.ts';

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
        `${comparedThreads(shape.conditions, given, tagged)}, liked as (
           select r.id, sum(w.weight) + max(least(r.tagged, 1)) as likeness
             from hit h join weight w on w.word = h.word join recent r on r.id = h.id group by r.id
           having count(*) + max(least(r.tagged, 1)) >= least(2, cardinality(${given}::text[]))
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
