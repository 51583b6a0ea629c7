import { Injectable } from '@nestjs/common';
import { defaultLanguage } from '@cluster-commons/domain/kernel';
import type { PageSection } from '@cluster-commons/domain/pages';
import { headingsOf } from '@cluster-commons/markdown';
import { Database, statement } from '../../platform/database/database.ts';
import type { Page, PageSummary } from './page.model.ts';

/** Of each page of a section the text in the asked language, else in English; `$3` narrows to one slug's section. */
const pagesOfSection = (name: string, section: string) =>
  statement(
    name,
    `select distinct on (g.position, g.slug) g.section, g.slug, g.lang, g.lang <> $2 as "isFallback", g.title, g.summary, g.position
       from page g
      where g.section = ${section} and g.lang in ($2, $3)
      order by g.position, g.slug, g.lang = $2 desc`,
  );
const pagesBySection = pagesOfSection('pages_by_section', '$1');
const siblingsOfPage = pagesOfSection('pages_siblings', '(select section from page where slug = $1 limit 1)');

const pageBySlug = statement(
  'page_by_slug',
  `select g.id, g.section, g.slug, g.lang, g.lang <> $2 as "isFallback", g.title, g.summary, g.position, g.html, g.version,
          g.updated_at as "updatedAt",
          array(select l.lang from page l where l.slug = g.slug order by l.lang) as languages
     from page g
    where g.slug = $1 and g.lang in ($2, $3)
    order by g.lang = $2 desc limit 1`,
);

const pageVersion = statement(
  'page_version',
  `select (select string_agg(lang || version, '.' order by lang) from page where slug = $1) as version, epoch from public_epoch`,
);

@Injectable()
export class PageQueries {
  constructor(private readonly database: Database) {}

  /** A page in the asked language, or in English where that is missing; null when there is none. */
  async bySlug(slug: string, lang: string): Promise<Page | null> {
    const languages = [slug, lang, defaultLanguage];
    const [page, siblings] = await Promise.all([
      this.database.one<Omit<Page, 'headings' | 'siblings'>>(pageBySlug, languages),
      this.database.all<PageSummary>(siblingsOfPage, languages),
    ]);
    return page === null ? null : { ...page, headings: headingsOf(page.html), siblings };
  }

  section(section: PageSection, lang: string): Promise<PageSummary[]> {
    return this.database.all<PageSummary>(pagesBySection, [section, lang, defaultLanguage]);
  }

  /** What a finished page is checked against; null when it is not there. */
  async version(slug: string): Promise<string | null> {
    const row = await this.database.one<{ version: string | null; epoch: number }>(pageVersion, [slug]);
    return row === null || row.version === null ? null : `${row.version}/${row.epoch}`;
  }
}
