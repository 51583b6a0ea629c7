import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@cluster-commons/domain/kernel';
import { termsKinds } from '@cluster-commons/domain/terms';
import { renderMarkdown, rendererVersion } from '@cluster-commons/markdown';
import type { Db } from '../seed/builders/index.ts';

const folder = join(import.meta.dirname, 'terms');

const keepText = `
  insert into terms_text (kind, version, lang, body, html, renderer_version, published_at)
  values ($1, 1, $2, $3, $4, $5, $6) on conflict do nothing`;

/**
 * Brings the texts that every network begins with as their first version, where a network has none yet. A version that
 * people may have agreed to is never changed.
 */
export async function keepProductTerms(db: Db, now: Date): Promise<void> {
  const { rows } = await db.query<{ kind: string }>('select distinct kind from terms_text');
  const there = new Set(rows.map(({ kind }) => kind));
  for (const kind of termsKinds.filter((each) => !there.has(each))) {
    for (const lang of languages) {
      const body = readFileSync(join(folder, lang, `${kind.replace('_', '-')}.md`), 'utf8').trimEnd();
      await db.query(keepText, [kind, lang, body, renderMarkdown(body, { headings: true }), rendererVersion, now]);
    }
  }
}
