import type { ContentLanguage } from '@cluster-commons/domain/kernel';
import { renderMarkdown, rendererVersion } from '@cluster-commons/markdown';
import { insert, type Db } from './db.ts';
import { tailOf, type Source } from './source.ts';

export interface PageRow {
  id: string;
  section: 'about' | 'approach' | 'library' | 'network';
  slug: string;
  lang: ContentLanguage;
  position: number;
  title: string;
  summary: string;
  body: string;
  html: string;
  rendererVersion: number;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** A knowledge page in one language; `body` is Markdown whose headings start at `##`. */
export async function aPage(
  db: Db,
  from: Source,
  given: Partial<Omit<PageRow, 'html' | 'rendererVersion'>> = {},
): Promise<PageRow> {
  const createdAt = given.createdAt ?? from.now;
  const id = given.id ?? from.ids(createdAt);
  const body = given.body ?? 'Firms that act together earn more.\n\n## Why\n\nThey buy together.';
  const row: PageRow = {
    id,
    section: 'about',
    slug: `page-${tailOf(id)}`,
    lang: 'en',
    position: 1,
    title: 'Acting together',
    summary: 'What firms gain when they act together.',
    body,
    html: renderMarkdown(body, { headings: true }),
    rendererVersion,
    version: 1,
    createdAt,
    updatedAt: createdAt,
    ...given,
  };
  await insert(db, 'page', { ...row });
  return row;
}
