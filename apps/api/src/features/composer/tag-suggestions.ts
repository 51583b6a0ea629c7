import { Injectable } from '@nestjs/common';
import { composerLimits } from '@cluster-commons/domain/composer';
import { allowances, type Language, type MemberViewer } from '@cluster-commons/domain/kernel';
import { normaliseTag, threadLimits } from '@cluster-commons/domain/threads';
import { tagName, tagsBegun } from '@cluster-commons/messages/taxonomies/tags';
import { integer, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { visibleThreads } from '../threads/index.ts';
import type { TagSuggestion } from './composer.model.ts';

const used = { tag: text('u.tag'), threadCount: integer('count(*)::int') };

@Injectable()
export class TagSuggestions {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Tags that a writer may mean: those of the vocabulary first, then those of the discussions with the latest posts that
   * the viewer may read, the most used first. Where nothing is typed, these alone.
   */
  async run(viewer: MemberViewer, language: Language, typed: string): Promise<TagSuggestion[]> {
    const begun = normaliseTag([...typed].slice(0, threadLimits.tag.most).join(''));
    // What a page shows before one writes takes nothing from what is asked for meanwhile.
    if (begun !== '') await this.limits.take(allowances.suggestionByMember, viewer.id);
    const terms = tagsBegun(begun, language);
    const found = await this.used(viewer, begun, terms);
    const countOf = new Map(found.map(({ tag, threadCount }) => [tag, threadCount]));
    const known = terms
      .map((tag) => ({ tag: tag as string, threadCount: countOf.get(tag) ?? 0 }))
      .sort((a, b) => b.threadCount - a.threadCount);
    const free = found.filter(({ tag }) => !terms.some((term) => term === tag));
    return [...known, ...free]
      .slice(0, composerLimits.tags)
      .map(({ tag, threadCount }) => ({ tag, name: tagName(tag, language), threadCount }));
  }

  private used(viewer: MemberViewer, begun: string, terms: readonly string[]) {
    const shape = new QueryShape('tags_used');
    visibleThreads(viewer, shape);
    const [typed, known] = [shape.value(begun), shape.value(terms)];
    return this.database.all(
      shape.statement(
        `select ${select(used)} from (
           select unnest(recent.tags) as tag from (
             select t.tags from thread t where ${shape.conditions}
              order by t.last_post_at desc, t.id desc limit ${composerLimits.searched}
           ) recent
         ) u
          where ${typed}::text = '' or strpos('-' || folded(u.tag), '-' || folded(${typed}::text)) > 0
             or u.tag = any(${known}::text[])
          group by u.tag
          order by u.tag = any(${known}::text[]) desc, count(*) desc, u.tag
          limit ${shape.value(composerLimits.tags + terms.length)}`,
        used,
      ),
      shape.values,
    );
  }
}
