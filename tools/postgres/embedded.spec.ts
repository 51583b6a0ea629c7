import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedAddress, startEmbedded } from './embedded.ts';
import { isAlive } from './running-process.ts';
import { productSettings } from './settings.ts';

async function ask<Row>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** A process that starts the database and says its address: killed, it leaves a server that runs on. */
const launcherText = (dataDir: string): string => `
  import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
  import { productSettings } from ${JSON.stringify(join(import.meta.dirname, 'settings.ts'))};
  const options = { dataDir: ${JSON.stringify(dataDir)}, settings: productSettings(512) };
  console.log((await startEmbedded(options)).connectionString);
  setInterval(() => {}, 60_000);
`;

describe('the embedded database', () => {
  let dataDir: string;
  const settings = productSettings(512);

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps what was written, in UTF-8, durable and for this machine only', async () => {
    const first = await startEmbedded({ dataDir, settings });
    expect(embeddedAddress(dataDir)).toBe(first.connectionString);
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await ask(first.connectionString, `CREATE TABLE word AS SELECT 'مرحبا Ñ' AS text`);
    const rows = await ask<{ name: string; setting: string }>(
      first.connectionString,
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'full_page_writes', 'synchronous_commit', 'server_encoding', 'listen_addresses', 'jit')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      server_encoding: 'UTF8',
      listen_addresses: '127.0.0.1',
      jit: 'off',
    });
    await first.stop();

    const second = await startEmbedded({ dataDir, settings });
    expect(await ask(second.connectionString, 'SELECT lower(text) AS text FROM word')).toEqual([{ text: 'مرحبا ñ' }]);
    await second.stop();
  });

  it('starts again after its server and the process above it were killed, and keeps its rows', async () => {
    const launcher = spawn(process.execPath, ['--input-type=module', '--eval', launcherText(dataDir)]);
    const [printed] = (await once(launcher.stdout, 'data')) as [Buffer];
    await ask(printed.toString().trim(), 'CREATE TABLE kept AS SELECT 1 AS id');
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const pid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const lines: string[] = [];

    const second = await startEmbedded({ dataDir, settings, say: (line) => lines.push(line) });
    expect(lines).toContain('A database server of an earlier start still runs: stopping it first.');
    expect(isAlive(pid)).toBe(false);
    expect(await ask(second.connectionString, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await second.stop();
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('starts its server again when that is killed', async () => {
    const lines: string[] = [];
    const database = await startEmbedded({ dataDir, settings, say: (line) => lines.push(line) });
    const pid = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    let answer: unknown[] = [];
    for (let i = 0; i < 1000 && answer.length === 0; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await ask(database.connectionString, 'SELECT 1').catch(() => []);
    }
    expect(answer).toHaveLength(1);
    expect(lines).toContain('The database server ended unasked: starting it again.');
    await database.stop();
  });

  it('keeps the database of a folder whose address is lost', async () => {
    const first = await startEmbedded({ dataDir, settings });
    await ask(first.connectionString, 'CREATE TABLE kept AS SELECT 1 AS id');
    await first.stop();
    rmSync(join(dataDir, 'postgres.json'));
    const second = await startEmbedded({ dataDir, settings });
    expect(await ask(second.connectionString, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await second.stop();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('keeps its files elsewhere where the server’s account cannot enter, and says so', async () => {
    const closed = join(dataDir, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const lines: string[] = [];
    const database = await startEmbedded({ dataDir: join(closed, 'data'), settings, say: (line) => lines.push(line) });
    const place = /the database is kept in (\/var\/lib\/cluster-commons\/[0-9a-f]{16}\/postgres)\./.exec(
      lines.join('\n'),
    );
    expect(place).not.toBeNull();
    expect(await ask(database.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
    rmSync(join(place?.[1] as string, '..'), { recursive: true });
  });
});

describe('settings of the embedded database', () => {
  it('take a quarter of the memory, never below the server’s own default nor above eight gigabytes', () => {
    expect(productSettings(256)['shared_buffers']).toBe('128MB');
    expect(productSettings(4096)['shared_buffers']).toBe('1024MB');
    expect(productSettings(4096)['effective_cache_size']).toBe('2457MB');
    expect(productSettings(262_144)['shared_buffers']).toBe('8192MB');
  });

  it('never trade durability', () => {
    expect(productSettings()).toMatchObject({ fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' });
  });
});
