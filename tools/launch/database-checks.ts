import pg from 'pg';
import type { LaunchSettings } from './launch-settings.ts';
import { StartRefused } from './start-refused.ts';

const oldestVersion = 150_000;
const demoAddresses = '%@demo.example';

async function withClient<Result>(connectionString: string, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, port, database } = client;
    const reason = error instanceof Error ? error.message || (error as { code?: string }).code : String(error);
    throw new StartRefused(`The database ${database ?? ''} at ${host}:${port} cannot be reached: ${reason}.`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Before anything is written: a server that is new enough and, in production, keeps what it confirmed.
 * @throws {StartRefused}
 */
export async function requireUsableServer(connectionString: string, mode: LaunchSettings['mode']): Promise<void> {
  await withClient(connectionString, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('server_version_num', 'server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`,
    );
    const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
    if (Number(settings.get('server_version_num')) < oldestVersion) {
      throw new StartRefused(
        `The database is PostgreSQL ${settings.get('server_version')}: version 15 or later is needed.`,
      );
    }
    const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings.get(name) === 'off');
    if (mode === 'production' && off.length > 0) {
      throw new StartRefused(
        `The database has ${off.join(' and ')} switched off, so it can lose what members were told is kept. ` +
          'Switch it on before you start in production.',
      );
    }
  });
}

/**
 * After the migrations: production holds no account whose password is printed in the README.
 * @throws {StartRefused}
 */
export async function requireNoDemoAccounts(connectionString: string): Promise<void> {
  const emails = await withClient(connectionString, async (client) => {
    const { rows } = await client.query<{ email: string }>(
      'SELECT email FROM member WHERE email LIKE $1 ORDER BY email',
      [demoAddresses],
    );
    return rows.map((row) => row.email);
  });
  if (emails.length === 0) return;
  const named = emails.slice(0, 5).join(', ') + (emails.length > 5 ? ` and ${emails.length - 5} more` : '');
  throw new StartRefused(
    `The database holds demo accounts (${named}), whose password everybody knows. ` +
      'Use an empty database in production, or start with --demo.',
  );
}

/** Whether nobody lives in the database yet. */
export const isUninhabited = (connectionString: string): Promise<boolean> =>
  withClient(connectionString, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM member LIMIT 1');
    return rowCount === 0;
  });
