import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentLanguage } from '@cluster-commons/domain/kernel';
import { renderMarkdown, rendererVersion } from '@cluster-commons/markdown';
import type { Db, PageRow } from '../seed/builders/index.ts';

const folder = join(import.meta.dirname, 'pages');

type WrittenPage = Pick<PageRow, 'section' | 'slug' | 'lang' | 'position' | 'title' | 'summary' | 'body'>;

/** A page file: `name: value` lines between two rules, then Markdown. */
function pageFrom(path: string): WrittenPage {
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n+(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
  const fields = new Map(
    head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`${path} has no ${name}`);
    return value;
  };
  return {
    section: field('section') as PageRow['section'],
    slug: field('slug'),
    lang: field('lang') as ContentLanguage,
    position: Number(field('position')),
    title: field('title'),
    summary: field('summary'),
    body: body.trimEnd(),
  };
}

export const productPages = (): WrittenPage[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => pageFrom(join(folder, name)));

/** Slugs of pages that the product had once. What they said has another home (`addressNow` of the knowledge pages). */
const formerPages = ['code-of-conduct'];

const keepPage = `
  insert into page (section, slug, lang, position, title, summary, body, html, renderer_version, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
  on conflict (slug, lang) do update set
    section = excluded.section, position = excluded.position, title = excluded.title, summary = excluded.summary,
    body = excluded.body, html = excluded.html, renderer_version = excluded.renderer_version,
    version = page.version + 1, updated_at = excluded.updated_at`;

type KeptPage = Omit<WrittenPage, 'position'> & { position: number; rendererVersion: number };

const isSame = (page: WrittenPage, kept: KeptPage | undefined): boolean =>
  kept !== undefined &&
  kept.rendererVersion === rendererVersion &&
  (Object.keys(page) as (keyof WrittenPage)[]).every((field) => page[field] === kept[field]);

/**
 * Brings the product's pages into a migrated database: those that are missing are added, those that read otherwise in
 * this version of the product are renewed, and those it has no more are taken away. Pages of others stay as they are.
 * @returns how many were written
 */
export async function keepProductPages(db: Db, now: Date): Promise<number> {
  await db.query('delete from page where slug = any($1)', [formerPages]);
  const { rows } = await db.query<KeptPage>(
    `select section, slug, lang, position, title, summary, body, renderer_version as "rendererVersion" from page`,
  );
  const kept = new Map(rows.map((page) => [`${page.lang} ${page.slug}`, page]));
  const changed = productPages().filter((page) => !isSame(page, kept.get(`${page.lang} ${page.slug}`)));
  for (const { section, slug, lang, position, title, summary, body } of changed) {
    const html = renderMarkdown(body, { headings: true });
    await db.query(keepPage, [section, slug, lang, position, title, summary, body, html, rendererVersion, now]);
  }
  return changed.length;
}
