import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { committedMigrations, type Migration } from './folder.ts';

export interface MigrationStatus {
  /** In the folder and applied to the database, oldest first. */
  applied: string[];
  /** In the folder, still to be applied. */
  pending: string[];
  /** Applied to the database, but not in the folder: the database is newer than this copy of the product. */
  unknown: string[];
  /** Started by another tool and neither finished nor rolled back. */
  failed: string[];
  /** Applied from a file that reads otherwise now. */
  edited: string[];
}

/** Why nothing may be applied to this database. */
export class MigrationRefused extends Error {}

/** The lock that Prisma's own command takes: the two never work on one database at the same time. */
const lock = 72_707_369;

/** The table as Prisma makes it, so that its command may take over at any time. */
const createHistory = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface HistoryRow {
  name: string;
  checksum: string;
  isFinished: boolean;
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/** Git may change the ends of lines on the way to another machine; that is not an edit. */
const isSame = (sql: string, checksum: string): boolean => {
  const unix = sql.replaceAll('\r\n', '\n');
  return [unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === checksum);
};

async function connected<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function hasTables(client: pg.Client, condition: string): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename ${condition} '_prisma_migrations' LIMIT 1`,
  );
  return rows.length > 0;
}

/** What counts of the history: rows that were rolled back do not. */
async function historyOf(client: pg.Client): Promise<HistoryRow[]> {
  if (!(await hasTables(client, '='))) return [];
  const { rows } = await client.query<HistoryRow>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
}

async function statusOf(client: pg.Client, migrations: readonly Migration[]): Promise<MigrationStatus> {
  const history = await historyOf(client);
  const finished = new Map(
    history.filter(({ isFinished }) => isFinished).map(({ name, checksum }) => [name, checksum]),
  );
  const failed = history.filter(({ name, isFinished }) => !isFinished && !finished.has(name)).map(({ name }) => name);
  const applied = migrations.filter(({ name }) => finished.has(name));
  return {
    applied: applied.map(({ name }) => name),
    pending: migrations.map(({ name }) => name).filter((name) => !finished.has(name) && !failed.includes(name)),
    unknown: [...finished.keys()].filter((name) => !migrations.some((migration) => migration.name === name)),
    failed,
    edited: applied.filter(({ name, sql }) => !isSame(sql, finished.get(name) ?? '')).map(({ name }) => name),
  };
}

/** What of the project's migrations is applied to a database. Reads only. */
export async function migrationStatus(
  connectionString: string,
  migrations?: readonly Migration[],
): Promise<MigrationStatus> {
  const committed = migrations ?? (await committedMigrations());
  return connected(connectionString, (client) => statusOf(client, committed));
}

/** Why a database of this status cannot be used by this copy of the product, as a sentence; null where it can. */
export function refusalOf({ failed, unknown, edited, pending }: MigrationStatus): string | null {
  if (failed.length > 0) {
    return `The migration ${failed.join(', ')} failed earlier. See docs/operations.md for how to mend it.`;
  }
  if (unknown.length > 0) {
    return `The database is newer than this copy of the product: it has ${unknown.join(', ')}. Start the newer version.`;
  }
  if (edited.length > 0 && pending.length > 0) {
    return `The migration ${edited.join(', ')} reads otherwise than when it was applied: restore the file. A change is a new migration.`;
  }
  return null;
}

/** One migration and its row of history, in one transaction: it lands complete, or not at all. */
async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const row = [randomUUID(), checksumOf(sql), name];
  await client.query('BEGIN');
  try {
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())`,
      row,
    );
    await client.query(sql);
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      row.slice(0, 1),
    );
    await client.query('COMMIT');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await client.query('ROLLBACK');
    // Kept as Prisma keeps one that was resolved by rolling back: the next run tries it again.
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs, rolled_back_at) VALUES ($1, $2, $3, $4, now())`,
      [...row, reason],
    );
    throw new Error(`The migration ${name} failed and was undone: ${reason}`, { cause: error });
  }
}

/**
 * Applies what is pending, in order of their names, each migration in one transaction. Of several processes that start
 * at once one does it while the others wait.
 * @returns the names just applied
 * @throws {MigrationRefused} for a database that holds tables but no history, or whose history does not fit
 * @throws when a migration fails; those before it stay
 */
export async function applyMigrations(connectionString: string, migrations?: readonly Migration[]): Promise<string[]> {
  const committed = migrations ?? (await committedMigrations());
  return connected(connectionString, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
    if (!(await hasTables(client, '=')) && (await hasTables(client, '<>'))) {
      throw new MigrationRefused(
        'The database holds tables, but no history of migrations: give the product an empty one.',
      );
    }
    await client.query(createHistory);
    const status = await statusOf(client, committed);
    const refusal = refusalOf(status);
    if (refusal !== null) throw new MigrationRefused(refusal);
    for (const migration of committed.filter(({ name }) => status.pending.includes(name)))
      await apply(client, migration);
    return status.pending;
  });
}
