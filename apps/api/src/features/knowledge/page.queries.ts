import { Injectable } from '@nestjs/common';
import { defaultLanguage } from '@cluster-commons/domain/kernel';
import type { PageSection } from '@cluster-commons/domain/knowledge';
import { headingsOf } from '@cluster-commons/markdown';
import { flag, instant, integer, maybe, select, text, texts } from '../../platform/database/columns.ts';
import { Database, StandbyDatabase, statement } from '../../platform/database/database.ts';
import type { Page, PageSummary } from './page.model.ts';

const summary = {
  section: text<PageSection>('g.section'),
  slug: text('g.slug'),
  lang: text('g.lang'),
  isFallback: flag('g.lang <> $2'),
  title: text('g.title'),
  summary: text('g.summary'),
  position: integer('g.position'),
};

const whole = {
  ...summary,
  id: text('g.id'),
  html: text('g.html'),
  version: integer('g.version'),
  updatedAt: instant('g.updated_at'),
  languages: texts('array(select l.lang from page l where l.slug = g.slug order by l.lang)'),
};

/** Of each page of a section the text in the asked language, else in English; `$3` narrows to one slug's section. */
const pagesOfSection = (name: string, section: string) =>
  statement(
    name,
    `select distinct on (g.position, g.slug) ${select(summary)} from page g
      where g.section = ${section} and g.lang in ($2, $3)
      order by g.position, g.slug, g.lang = $2 desc`,
    summary,
  );
const pagesBySection = pagesOfSection('pages_by_section', '$1');
const siblingsOfPage = pagesOfSection('pages_siblings', '(select section from page where slug = $1 limit 1)');

const pageBySlug = statement(
  'page_by_slug',
  `select ${select(whole)} from page g where g.slug = $1 and g.lang in ($2, $3) order by g.lang = $2 desc limit 1`,
  whole,
);

const pageVersion = statement(
  'page_version',
  `select (select string_agg(lang || version, '.' order by lang) from page where slug = $1) as version, epoch from public_epoch`,
  { version: maybe(text()), epoch: integer() },
);

@Injectable()
export class PageQueries {
  constructor(
    private readonly database: Database,
    private readonly standby: StandbyDatabase,
  ) {}

  /** A page in the asked language, or in English where that is missing; null when there is none. */
  async bySlug(slug: string, lang: string): Promise<Page | null> {
    const languages = [slug, lang, defaultLanguage];
    const [page, siblings] = await Promise.all([
      this.database.one(pageBySlug, languages),
      this.database.all(siblingsOfPage, languages),
    ]);
    return page === null ? null : { ...page, headings: headingsOf(page.html), siblings };
  }

  section(section: PageSection, lang: string): Promise<PageSummary[]> {
    return this.database.all(pagesBySection, [section, lang, defaultLanguage]);
  }

  /** What a finished page is checked against; null when it is not there. */
  async version(slug: string): Promise<string | null> {
    const row = await this.standby.one(pageVersion, [slug]);
    return row === null || row.version === null ? null : `${row.version}/${row.epoch}`;
  }
}
