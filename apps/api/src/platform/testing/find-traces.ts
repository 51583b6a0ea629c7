import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/**
 * Where words in small letters stand: in any row of any table as text, those of the queue too, and in any file of a
 * folder, however deep.
 */
export async function findTraces(db: pg.Pool, folder: string, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await db.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    for (const word of words) if (text.toLowerCase().includes(word)) found.push(`${word} in ${where}`);
  };
  for (const { name } of tables) {
    const { rows } = await db.query<{ text: string }>(`select t::text as text from ${name} t`);
    look(name, rows.map(({ text }) => text).join('\n'));
  }
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) look(file.name, await readFile(join(file.parentPath, file.name), 'utf8'));
  }
  return found;
}
