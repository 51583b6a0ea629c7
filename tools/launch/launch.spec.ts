import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import { authSecretOf } from './auth-secret.ts';
import { isUninhabited, requireNoDemoAccounts, requireUsableServer } from './database-checks.ts';
import { launchSettings } from './launch-settings.ts';
import { choosePort } from './port.ts';
import { prepareDatabase } from './prepare-database.ts';
import { isNewEnough } from './project-node.mjs';
import { localAddress } from './processes.ts';
import { StartRefused } from './start-refused.ts';

describe('the mode of a start', () => {
  const modeOf = (env: Record<string, string>, demo = false): string => launchSettings(env, { demo }).mode;

  it('is demo without a database of one’s own, or when asked for', () => {
    expect(modeOf({})).toBe('demo');
    expect(modeOf({ DATABASE_URL: '' })).toBe('demo');
    expect(modeOf({ DATABASE_URL: 'postgresql://db/x' }, true)).toBe('demo');
  });

  it('is production with a database of one’s own', () => {
    expect(modeOf({ DATABASE_URL: 'postgresql://db/x' })).toBe('production');
  });

  it('keeps everything in .data of the project unless DATA_DIR says otherwise', () => {
    expect(launchSettings({}, {}).dataDir).toBe(resolve(import.meta.dirname, '../../.data'));
    expect(launchSettings({ DATA_DIR: '/srv/commons' }, {}).dataDir).toBe('/srv/commons');
  });

  it('is refused with a PORT that is none', () => {
    expect(() => launchSettings({ PORT: 'http' }, {})).toThrow(
      new StartRefused('PORT is http: give a port number between 0 and 65535.'),
    );
  });
});

describe('the secret', () => {
  it('is made once in demo mode, for nobody else to read', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'secret-'));
    const settings = launchSettings({ DATA_DIR: dataDir }, {});
    const secret = authSecretOf(settings);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(authSecretOf(settings)).toBe(secret);
    expect(readFileSync(join(dataDir, 'auth-secret'), 'utf8')).toBe(secret);
    expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
    rmSync(dataDir, { recursive: true });
  });

  it('is required in production', () => {
    expect(() => authSecretOf(launchSettings({ DATABASE_URL: 'x' }, {}))).toThrow(/^AUTH_SECRET is missing/);
    expect(authSecretOf(launchSettings({ DATABASE_URL: 'x', AUTH_SECRET: 's' }, {}))).toBe('s');
  });
});

describe('the port', () => {
  let server: Server;
  let taken: number;
  beforeEach(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    taken = (server.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((done) => server.close(done)));

  it('that was asked for is refused where another process has it, naming that one', async () => {
    await expect(choosePort('127.0.0.1', taken)).rejects.toThrow(
      new RegExp(
        `^Port ${taken} of 127\\.0\\.0\\.1 is held by process ${process.pid} \\(.*\\)\\. Stop it, or set PORT`,
      ),
    );
  });

  it('that nobody asked for is the first free one from 3000 on', async () => {
    expect(await choosePort('127.0.0.1', null)).toBeGreaterThanOrEqual(3000);
  });

  it('zero is any free one', async () => {
    expect(await choosePort('127.0.0.1', 0)).toBeGreaterThan(0);
  });

  it('of an address of another machine cannot be used', async () => {
    await expect(choosePort('192.0.2.1', taken)).rejects.toThrow(/cannot be used \(EADDRNOTAVAIL\)/);
  });
});

describe('a database given by the operator', () => {
  let postgres: ThrowawayServer;
  beforeAll(async () => {
    postgres = await startThrowaway();
  });
  afterAll(() => postgres.stop());

  it('is refused in production with durability off, naming what is off', async () => {
    await expect(requireUsableServer(postgres.connectionString, 'production')).rejects.toThrow(
      /^The database has fsync and full_page_writes and synchronous_commit switched off/,
    );
    await expect(requireUsableServer(postgres.connectionString, 'demo')).resolves.toBeUndefined();
  });

  it('is refused in production while demo accounts live in it', async () => {
    const database = await postgres.createDatabase('inhabited');
    await expect(requireNoDemoAccounts(database)).resolves.toBeUndefined();
    expect(await isUninhabited(database)).toBe(true);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    await client.query(`INSERT INTO member (handle, name, email) VALUES ('amina', 'Amina', 'amina@demo.example')`);
    await client.end();
    expect(await isUninhabited(database)).toBe(false);
    await expect(prepareDatabase(database, 'production')).rejects.toThrow(
      /^The database holds demo accounts \(amina@demo\.example\)/,
    );
  });

  it('that does not answer is named with its reason', async () => {
    const nowhere = 'postgresql://someone:secret@127.0.0.1:1/commons';
    await expect(requireUsableServer(nowhere, 'demo')).rejects.toThrow(
      /^The database commons at 127\.0\.0\.1:1 cannot be reached: .*ECONNREFUSED/,
    );
    await expect(requireUsableServer(nowhere, 'demo')).rejects.not.toThrow(/secret/);
  });
});

describe('the Node that runs the product', () => {
  it.each([
    ['v20.20.2', false],
    ['v24.8.0', false],
    ['v24.9.0', true],
    ['v24.21.0', true],
    ['v26.0.0', true],
  ])('%s: %s', (version, isEnough) => {
    expect(isNewEnough(version)).toBe(isEnough);
  });
});

describe('the address this machine reaches the server by', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['localhost', 'http://localhost:3000'],
  ])('%s is %s', (host, address) => {
    expect(localAddress(host, 3000)).toBe(address);
  });
});

describe('npm start', () => {
  const launcher = join(import.meta.dirname, 'launcher.ts');

  it('explains itself', () => {
    expect(execFileSync(process.execPath, [launcher, '--help'], { encoding: 'utf8' })).toMatch(/npm run dev/);
  });
});
