import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations } from '@cluster-commons/tools/migrate/migrations.ts';
import { startEmbedded } from '@cluster-commons/tools/postgres/embedded.ts';
import { isAlive } from '@cluster-commons/tools/postgres/running-process.ts';
import { endLeftover } from '@cluster-commons/tools/postgres/server.ts';
import type { Stopping } from './stopping.ts';

const prefix = 'cluster-commons-bench-';
const silent = (): void => {};

export interface Workplace {
  /** A folder that goes when the run ends: data, logs. */
  folder: string;
  connectionString: string;
}

/** A run that was killed leaves its server behind; the name of its folder says whose it was. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    if (Number.isInteger(owner) && isAlive(owner)) continue;
    await endLeftover(join(tmpdir(), name, 'postgres'), silent);
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A database of its own with the product's settings, durability on, and all migrations applied. */
export async function openWorkplace(stopping: Stopping): Promise<Workplace> {
  await clearLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // The server runs as another user where root started us.
  chmodSync(folder, 0o755);
  stopping.add(() => rmSync(folder, { recursive: true, force: true }));
  const database = await startEmbedded({ dataDir: folder });
  stopping.add(database.stop);
  await applyMigrations(database.connectionString);
  return { folder, connectionString: database.connectionString };
}
