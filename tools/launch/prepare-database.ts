import pg from 'pg';
import { applyMigrations, migrationStatus, refusalOf } from '../migrate/migrations.ts';
import { withProgress } from '../terminal/progress.ts';
import { isUninhabited, requireNoDemoAccounts } from './database-checks.ts';
import type { LaunchSettings } from './launch-settings.ts';
import { StartRefused } from './start-refused.ts';

async function migrate(connectionString: string): Promise<void> {
  const status = await migrationStatus(connectionString);
  const refusal = refusalOf(status);
  if (refusal !== null) throw new StartRefused(refusal);
  if (status.pending.length === 0) return;
  await withProgress('Bringing the database up to date', () => applyMigrations(connectionString));
}

/** The pages that every network has, as this version of the product has them, and the terms that it begins with. */
async function bringPages(client: pg.Client): Promise<void> {
  const { keepProductPages } = await import('@cluster-commons/prisma/content/product-pages.ts');
  const { keepProductTerms } = await import('@cluster-commons/prisma/content/product-terms.ts');
  await client.query('BEGIN');
  await keepProductPages(client, new Date());
  await keepProductTerms(client, new Date());
  await client.query('COMMIT');
}

async function fill(connectionString: string): Promise<void> {
  const { seedDemoWorld } = await import('@cluster-commons/prisma/seed/index.ts');
  await withProgress('Filling the empty database with the demo world', () =>
    seedDemoWorld({ connectionString, now: new Date() }),
  );
}

/** Held by the start that prepares the database; a number of ours, for PostgreSQL's advisory locks. */
const lock = 72_707_370;

/** Runs `work` in one process at a time: others wait, and end their waiting with the holder, however it ends. */
async function alone(connectionString: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString });
  // What breaks this connection breaks those of the work, which say so.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ isMine: boolean }>('SELECT pg_try_advisory_lock($1) AS "isMine"', [lock]);
    if (!rows[0]?.isMine) {
      console.log('Another start prepares the database: waiting for it.');
      await client.query('SELECT pg_advisory_lock($1)', [lock]);
    }
    await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Brings the tables and the product's pages up to date and, in demo mode, fills an empty database. Of several starts at
 * once one does it, and a start that follows one that was killed does what that one left: each step is one transaction.
 * @throws {StartRefused} for a database that this version cannot or must not run on
 */
export async function prepareDatabase(connectionString: string, mode: LaunchSettings['mode']): Promise<void> {
  await alone(connectionString, async (client) => {
    await migrate(connectionString);
    await bringPages(client);
    if (mode === 'production') await requireNoDemoAccounts(connectionString);
    else if (await isUninhabited(connectionString)) await fill(connectionString);
  });
}
