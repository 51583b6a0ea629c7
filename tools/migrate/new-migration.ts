import { migratedSchema, presentSchema, writeMigration, type SchemaFile } from './folder.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

/** The SQL that leads from one schema to another; empty when they say the same. */
export async function sqlBetween(from: readonly SchemaFile[] | null, to: readonly SchemaFile[]): Promise<string> {
  return withSchemaEngine(null, to, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...from] },
      to: { tag: 'schemaDatamodel', files: [...to] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    const sql = (stdout ?? '').trim();
    return sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  });
}

/** A migration rather fails than keeps those waiting who work meanwhile; both end with its transaction. */
const patience = `SET LOCAL lock_timeout = '5s';\nSET LOCAL statement_timeout = '60s';\n\n`;

const stamp = (now: Date): string => now.toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Writes a migration that leads from the last one to the present schema. SQL-only parts are added to it by hand.
 * @param name a verb phrase, such as `add events`; becomes snake case behind the time of writing
 * @returns the path of the file, or null when the schema did not change
 */
export async function newMigration(name: string, now = new Date()): Promise<string | null> {
  const slug = name
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('_');
  if (slug === undefined) throw new Error('A migration needs a name in letters: npm run migrate -- new add_events');
  const schema = await presentSchema();
  const sql = await sqlBetween(await migratedSchema(), schema);
  return sql === '' ? null : writeMigration(`${stamp(now)}_${slug}`, patience + sql, schema);
}
