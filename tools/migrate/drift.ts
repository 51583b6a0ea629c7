import pg from 'pg';
import { sqlOnly, type SqlOnlyKind } from '@cluster-commons/prisma/sql-only.ts';
import { presentSchema, type SchemaFile } from './folder.ts';
import { sqlBetween } from './new-migration.ts';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

type Objects = Record<SqlOnlyKind, readonly string[]>;

const kinds = Object.keys(sqlOnly) as SqlOnlyKind[];

const inPublic = `namespace.oid = 'public'::regnamespace`;

const catalogue: Record<SqlOnlyKind, string> = {
  extensions: `SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql'`,
  functions: `
    SELECT proname AS name FROM pg_proc JOIN pg_namespace namespace ON namespace.oid = pronamespace
    WHERE ${inPublic} AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`,
  triggers: `
    SELECT relname || '.' || tgname AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    JOIN pg_namespace namespace ON namespace.oid = relnamespace WHERE ${inPublic} AND NOT tgisinternal`,
  checks: `
    SELECT relname || '.' || conname AS name FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    JOIN pg_namespace namespace ON namespace.oid = relnamespace WHERE ${inPublic} AND contype = 'c'`,
  indexes: `
    SELECT index.relname AS name FROM pg_index JOIN pg_class index ON index.oid = indexrelid
    JOIN pg_namespace namespace ON namespace.oid = index.relnamespace
    WHERE ${inPublic} AND index.relname <> '_prisma_migrations_pkey'`,
  columns: `
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
};

async function objectsOf(connectionString: string): Promise<Objects> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const found = { ...sqlOnly } as Objects;
    for (const kind of kinds) {
      found[kind] = (await client.query<{ name: string }>(catalogue[kind])).rows.map((row) => row.name);
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Indexes that the models ask for, by name. */
async function modelIndexes(schema: readonly SchemaFile[]): Promise<Set<string>> {
  const sql = await sqlBetween(null, schema);
  return new Set(Array.from(sql.matchAll(/(?:INDEX|CONSTRAINT) "([^"]+)"/g), (match) => match[1] ?? ''));
}

/** Statements that would change the database into what the models say, without those on SQL-only objects. */
export function withoutSqlOnly(sql: string, listed: Objects = sqlOnly): string[] {
  const statements = sql
    .replaceAll(/^--.*$/gm, '')
    .split(/;\s*$/m)
    .map((text) => text.trim());
  return statements.flatMap((statement) => {
    const index = /^DROP INDEX "([^"]+)"$/.exec(statement)?.[1];
    if (statement === '' || (index !== undefined && listed.indexes.includes(index))) return [];
    const [, table, changes] = /^ALTER TABLE "([^"]+)" (.*)$/s.exec(statement) ?? [];
    if (table === undefined || changes === undefined) return [statement];
    const kept = changes.split(/,\s*\n/).filter((change) => {
      const column = /^DROP COLUMN "([^"]+)"$/.exec(change.trim())?.[1];
      return column === undefined || !listed.columns.includes(`${table}.${column}`);
    });
    return kept.length === 0 ? [] : [`ALTER TABLE "${table}" ${kept.join(',\n')}`];
  });
}

/**
 * Where a migrated database and the project disagree, one sentence or SQL statement each; empty when they agree.
 * The models are compared by Prisma's engine; objects it cannot know have to be exactly those of `prisma/sql-only.ts`.
 */
export async function driftOf(connectionString: string): Promise<string[]> {
  const schema = await presentSchema();
  const sql = await withSchemaEngine(connectionString, schema, async (engine) => {
    const live = { tag: 'schemaDatasource' as const, files: schema, configDir: '' };
    const models = { tag: 'schemaDatamodel' as const, files: schema };
    return engine.diff({ from: live, to: models, script: true, exitCode: null, filters: noFilters });
  });
  const found = await objectsOf(connectionString);
  const known = await modelIndexes(schema);
  const named = { ...found, columns: [], indexes: found.indexes.filter((name) => !known.has(name)) };

  const unlisted = kinds.flatMap((kind) =>
    named[kind]
      .filter((name) => !sqlOnly[kind].includes(name))
      .map((name) => `The database has ${name} among its ${kind}; neither the models nor prisma/sql-only.ts name it.`),
  );
  const missing = kinds.flatMap((kind) =>
    sqlOnly[kind]
      .filter((name) => !found[kind].includes(name))
      .map((name) => `prisma/sql-only.ts lists ${name} among its ${kind}; the database has none.`),
  );
  return [...withoutSqlOnly(sql.stdout ?? ''), ...unlisted, ...missing];
}
