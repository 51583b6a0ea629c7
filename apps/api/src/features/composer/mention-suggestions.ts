import { Injectable } from '@nestjs/common';
import { composerLimits } from '@cluster-commons/domain/composer';
import { allowances, type MemberViewer } from '@cluster-commons/domain/kernel';
import { flag, integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { foldedWords, matchWords } from '../../platform/database/match-words.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { visibleProfiles } from '../profiles/index.ts';
import { isNameless, ThreadQueries, visibleThreads } from '../threads/index.ts';
import type { MentionSuggestion } from './composer.model.ts';

const person = { handle: text('m.handle'), name: text('m.name'), headline: maybe(text('p.headline')) };
const people = { handle: text('handle'), name: text('name'), headline: maybe(text('headline')), isHere: flag('here') };
const personHere = `${select(person)}, true as here`;
const personElsewhere = `${select(person)}, false as here`;

const cluster = { slug: text('c.slug'), name: text('c.name'), memberCount: integer('c.member_count') };
const ownClusters = statement(
  'clusters_to_mention',
  `select ${select(cluster)} from cluster c
    where c.id = any($1::uuid[]) and c.archived_at is null
      and ($2 = '' or strpos(' ' || c.search, ' ' || $2) > 0 or starts_with(c.slug, $2))
    order by c.name, c.id limit ${composerLimits.clusters}`,
  cluster,
);

const thread = { number: integer('t.number'), title: text('t.title'), lang: text('t.lang') };

/** One word, as long as a name may be; nothing for what cannot begin one. */
const prefixOf = (typed: string): string =>
  Array.from(typed.trim().split(/\s/u)[0] ?? '')
    .slice(0, composerLimits.prefix)
    .join('');

@Injectable()
export class MentionSuggestions {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * What completes a name in a text, whose sign says what it names: `@` members, those of the thread first, and clusters
   * of the viewer; `#` threads that the viewer may read, by number or a word of the title.
   */
  async run(viewer: MemberViewer, typed: string, threadId: string | null): Promise<MentionSuggestion[]> {
    await this.limits.take(allowances.suggestionByMember, viewer.id);
    const prefix = prefixOf(typed.slice(1));
    if (typed.startsWith('#')) return this.threadsBy(viewer, prefix);
    return typed.startsWith('@') ? this.named(viewer, prefix, threadId) : [];
  }

  private async named(viewer: MemberViewer, prefix: string, threadId: string | null): Promise<MentionSuggestion[]> {
    const [[word = ''], here] = await Promise.all([
      foldedWords(this.database, prefix),
      threadId === null ? null : this.threads.byId(viewer, threadId),
    ]);
    const [members, clusters] = await Promise.all([
      this.members(viewer, word, here?.id ?? null),
      this.database.all(ownClusters, [[...viewer.clusterIds], word]),
    ]);
    return [
      ...members,
      ...clusters.map(({ slug, name, memberCount }) => suggestion('cluster', `@${slug}`, { name, memberCount })),
    ];
  }

  /** Members whose name or handle begins so: those who wrote in the thread, then those who wrote lately. */
  private async members(viewer: MemberViewer, word: string, threadId: string | null): Promise<MentionSuggestion[]> {
    const shape = new QueryShape('members_to_mention');
    visibleProfiles(viewer, shape);
    shape.where(`m.status = 'active' and m.id <> ${shape.value(viewer.id)}::uuid`);
    if (word !== '') {
      const begun = shape.value(word);
      shape.where(`strpos(' ' || folded(m.name), ' ' || ${begun}) > 0 or starts_with(m.handle::text, ${begun})`);
    }
    const inThread = shape.conditions;
    // A sign alone offers those who are at hand, and nobody else.
    matchWords(shape, 'p.search', word === '' ? [] : [word]);
    if (word === '') shape.where('false');
    const most = shape.value(composerLimits.suggestions);
    const rows = await this.database.all(
      shape.statement(
        `with here as (
           select distinct o.author_id as id from post o join thread t on t.id = o.thread_id
            where not ${isNameless} and o.thread_id = ${shape.value(threadId)}::uuid and o.deleted_at is null and o.hidden_at is null
              and o.removed_at is null
         ) select ${select(people)} from (
           (select ${personHere} from here join member m on m.id = here.id left join profile p on p.member_id = m.id
             where ${inThread} order by m.name, m.id limit ${most})
           union all
           (select ${personElsewhere} from member m join profile p on p.member_id = m.id
             where ${shape.conditions} and m.id not in (select id from here)
             order by p.last_posted_at desc nulls last, p.member_id desc limit ${most})
         ) found limit ${most}`,
        people,
      ),
      shape.values,
    );
    return rows.map(({ handle, name, headline, isHere }) =>
      suggestion('member', `@${handle}`, { name, headline: headline || null, isInThread: isHere }),
    );
  }

  private async threadsBy(viewer: MemberViewer, prefix: string): Promise<MentionSuggestion[]> {
    const [word = ''] = await foldedWords(this.database, prefix);
    const shape = new QueryShape('threads_to_mention');
    visibleThreads(viewer, shape);
    const begun = shape.value(word);
    const number = shape.value(/^\d{1,9}$/.test(word) ? Number(word) : null);
    const rows = await this.database.all(
      shape.statement(
        `select ${select(thread)} from (
           (select * from thread t where ${shape.conditions} and t.number = ${number}::int)
           union
           (select * from (select * from thread t where ${shape.conditions}
                            order by t.last_post_at desc, t.id desc limit ${composerLimits.searched}) t
             where strpos(' ' || folded(t.title), ' ' || ${begun}::text) > 0 or starts_with(t.number::text, ${begun}::text))
         ) t order by t.number = ${number}::int desc nulls last, t.last_post_at desc, t.id desc
         limit ${shape.value(composerLimits.suggestions)}`,
        thread,
      ),
      shape.values,
    );
    return rows.map(({ number: written, title, lang }) => suggestion('thread', `#${written}`, { name: title, lang }));
  }
}

const suggestion = (
  kind: MentionSuggestion['kind'],
  written: string,
  rest: Partial<MentionSuggestion> & { name: string },
): MentionSuggestion => ({ kind, written, headline: null, isInThread: false, memberCount: null, lang: null, ...rest });
