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

async function fill(connectionString: string): Promise<void> {
  const { seedDemoWorld } = await import('@cluster-commons/prisma/seed/index.ts');
  await withProgress('Filling the empty database with the demo world', () =>
    seedDemoWorld({ connectionString, now: new Date() }),
  );
}

/**
 * Brings the tables up to date and, in demo mode, fills an empty database.
 * @throws {StartRefused} for a database that this version cannot or must not run on
 */
export async function prepareDatabase(connectionString: string, mode: LaunchSettings['mode']): Promise<void> {
  await migrate(connectionString);
  if (mode === 'production') await requireNoDemoAccounts(connectionString);
  else if (await isUninhabited(connectionString)) await fill(connectionString);
}
