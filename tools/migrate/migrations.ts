import { migratedSchema, migrationList, migrationNames, presentSchema, writeMigration } from './folder.ts';
import { noFilters, withSchemaEngine, type SchemaFile } from './schema-engine.ts';

export interface MigrationStatus {
  /** In the folder and applied to the database, oldest first. */
  applied: string[];
  /** In the folder, still to be applied. */
  pending: string[];
  /** Applied to the database, but not in the folder: the database is newer than this copy of the product. */
  unknown: string[];
  /** Started and not finished. */
  failed: string[];
  /** Applied from a file that reads otherwise now. */
  edited: string[];
}

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

/**
 * Applies what is pending, in order, each migration in one transaction.
 * @returns the names just applied
 * @throws when a migration fails, or the database holds tables but no history of migrations
 */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  return withSchemaEngine(connectionString, await presentSchema(), async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationList(),
      filters: noFilters,
    });
    return appliedMigrationNames;
  });
}

export async function migrationStatus(connectionString: string): Promise<MigrationStatus> {
  const names = await migrationNames();
  return withSchemaEngine(connectionString, await presentSchema(), async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList: await migrationList(),
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    const history = found.history;
    const pending = history !== null && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
    const unknown = history !== null && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
    return {
      applied: names.filter((name) => !pending.includes(name) && !found.failedMigrationNames.includes(name)),
      pending,
      unknown,
      failed: found.failedMigrationNames,
      edited: found.editedMigrationNames,
    };
  });
}

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
  return sql === '' ? null : writeMigration(`${stamp(now)}_${slug}`, sql, schema);
}
