import { Inject, Injectable } from '@nestjs/common';
import { anonymous, type Viewer } from '@cluster-commons/domain/kernel';
import { threadLimits, type ThreadKind } from '@cluster-commons/domain/threads';
import { loneLinks } from '@cluster-commons/markdown';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleProfiles } from '../profiles/index.ts';
import type { LinkCard, LinkCardKind } from './link-card.model.ts';
import { visibleThreads } from './visible-threads.ts';

/** Whether a row is read by everybody, in SQL. */
const toEverybody = (visible: (viewer: Viewer, shape: QueryShape) => void): string => {
  const shape = new QueryShape('to_everybody');
  visible(anonymous, shape);
  return shape.conditions;
};

const card = {
  kind: text<LinkCardKind>('kind'),
  key: text('key'),
  name: text('name'),
  lang: maybe(text('lang')),
  threadKind: maybe(text<ThreadKind>('thread_kind')),
  clusterName: maybe(text('cluster_name')),
  authorName: maybe(text('author_name')),
  country: maybe(text('country')),
  count: maybe(integer('count')),
};

/** What is read by everybody alone: a card is the same for all readers, and gives nothing away. */
const cardsOf = statement(
  'link_cards',
  `select ${select(card)} from (
     select 'thread' as kind, t.number::text as key, t.title as name, t.lang, t.kind::text as thread_kind,
            c.name as cluster_name, case when m.status = 'left' or t.is_anonymous then null else m.name end as author_name,
            null as country, t.post_count as count
       from thread t join member m on m.id = t.author_id left join cluster c on c.id = t.cluster_id
      where t.number = any($1::int[]) and ${toEverybody(visibleThreads)}
     union all
     select 'cluster', k.slug, k.name, null, null, null, null, k.country, k.member_count
       from cluster k where k.slug = any($2::text[])
     union all
     select 'member', m.handle::text, m.name, null, null, null, null, p.country, null
       from member m left join profile p on p.member_id = m.id
      where m.handle = any($3::text[]) and ${toEverybody(visibleProfiles)}
   ) found`,
  card,
);

interface Target {
  kind: LinkCardKind;
  key: string;
}

const addresses: readonly (readonly [LinkCardKind, RegExp])[] = [
  ['thread', /^\/threads\/([1-9]\d{0,8})(?:\/[^/]*)?$/],
  ['cluster', /^\/clusters\/([^/]+)$/],
  ['member', /^\/members\/([^/]+)$/],
];

/** What an address of this site leads to; null for all others. */
function targetOf(href: string, publicUrl: string): Target | null {
  const address = URL.parse(href, publicUrl);
  if (address === null || address.origin !== new URL(publicUrl).origin) return null;
  for (const [kind, pattern] of addresses) {
    const part = pattern.exec(address.pathname)?.[1];
    if (part === undefined) continue;
    try {
      return { kind, key: decodeURIComponent(part).toLowerCase() };
    } catch {
      return null;
    }
  }
  return null;
}

/** Cards for links to this site that stand alone in their paragraph. */
@Injectable()
export class LinkCards {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Of texts as they are shown, in one statement; none where no text has such a link. */
  async of(texts: readonly string[]): Promise<LinkCard[]> {
    const links = texts.flatMap((html) => loneLinks(html).slice(0, threadLimits.cardsInPost));
    const byMarkup = new Map(links.map((link) => [link.markup, link]));
    const found = [...byMarkup.values()]
      .map((link) => ({ ...link, target: targetOf(link.href, this.config.publicUrl) }))
      .filter(({ target }) => target !== null)
      .slice(0, threadLimits.named);
    if (found.length === 0) return [];
    const keys = (kind: LinkCardKind): string[] =>
      found.flatMap(({ target }) => (target?.kind === kind ? [target.key] : []));
    const rows = await this.database.all(cardsOf, [keys('thread').map(Number), keys('cluster'), keys('member')]);
    return found.flatMap(({ markup, href, target }) => {
      const row = rows.find(({ kind, key }) => kind === target?.kind && key.toLowerCase() === target.key);
      return row === undefined ? [] : [{ ...row, markup, href }];
    });
  }
}
