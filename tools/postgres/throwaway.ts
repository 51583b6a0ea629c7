import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { applyMigrations } from '../migrate/migrations.ts';
import { serverBinaries } from './places.ts';
import { isAlive } from './running-process.ts';
import { serverAccount } from './server-account.ts';
import { addressText, endLeftover, freePort, initialise, newPassword, startServer } from './server.ts';
import { throwawaySettings } from './settings.ts';

const prefix = 'cluster-commons-test-';
const template = 'template_migrated';
const silent = (): void => {};

export interface ThrowawayServer {
  /** Of the database `postgres`, for administration. */
  connectionString: string;
  /** A new database with all migrations applied and no rows. Replaces one of the same name. Returns its address. */
  createDatabase: (name: string) => Promise<string>;
  /** Ends the server and removes its files. */
  stop: () => Promise<void>;
}

/** A test run that was killed leaves its server behind; the name of its folder says whose it was. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    if (Number.isInteger(owner) && isAlive(owner)) continue;
    await endLeftover(join(tmpdir(), name, 'postgres'), silent);
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/**
 * A PostgreSQL for a test run, in a temporary folder.
 * @param options.migrate false where a test wants empty databases; then `createDatabase` copies PostgreSQL's own template
 * @param options.isDurable true where the product runs on it in production, which refuses a server without durability
 */
export async function startThrowaway({ migrate = true, isDurable = false } = {}): Promise<ThrowawayServer> {
  await clearLeftovers();
  const account = serverAccount(silent);
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(home, 0o755);
  const folder = join(home, 'postgres');
  mkdirSync(folder, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  const files = { folder, binaries: serverBinaries(account, silent), account };
  const address = { port: await freePort(), user: 'test', password: newPassword() };
  await initialise(files, address);
  const server = await startServer(files, address, throwawaySettings(isDurable), join(home, 'postgres.log'));
  const administration = addressText(address, 'postgres');

  const administer = async (...statements: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: administration });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  if (migrate) {
    await administer(`CREATE DATABASE ${template}`);
    await applyMigrations(addressText(address, template));
  }
  return {
    connectionString: administration,
    createDatabase: async (name) => {
      const quoted = pg.escapeIdentifier(name);
      await administer(
        `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`,
        `CREATE DATABASE ${quoted} TEMPLATE ${migrate ? template : 'template0'}`,
      );
      return addressText(address, name);
    },
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
