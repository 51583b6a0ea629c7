import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { aSessionOf, build, testConfig, testSource } from '../../platform/testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts';

const main = join(import.meta.dirname, '../../../dist/main.js');
let database: TestDatabase;
let db: pg.Pool;
let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  db = new pg.Pool({ connectionString: database.connectionString });
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await db.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const settings = { DATA_DIR: '', LOG_LEVEL: 'info', CLUSTER_COMMONS_MODE: 'demo' };

/** The built server as a process of its own. @returns its origin */
async function start(): Promise<{ child: ChildProcess; origin: string }> {
  const { authSecret } = testConfig(database.connectionString);
  const child = spawn(process.execPath, [main], {
    env: {
      ...settings,
      DATA_DIR: folder,
      DATABASE_URL: database.connectionString,
      AUTH_SECRET: authSecret,
      PORT: '0',
      HOST: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const [, port] = /"port":(\d+)[^\n]*"ready"/.exec(said) ?? [];
    if (port !== undefined) {
      child.stdout?.resume();
      return { child, origin: `http://127.0.0.1:${port}` };
    }
  }
  throw new Error(`The server did not start: ${said}`);
}

describe('a process that is killed while a file comes', () => {
  it('loses none of what it had written, and the next one takes the rest', async () => {
    const member = await build.aMember(db, testSource('killed'));
    const cookie = await aSessionOf(member, db, testConfig(database.connectionString));
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500_000)]);
    const first = await start();
    const created = await fetch(`${first.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        query: `mutation { createUpload(input: { purpose: POST, name: "a.pdf", bytes: ${bytes.length} }) { upload { id address } } }`,
      }),
    });
    const { data } = (await created.json()) as { data: { createUpload: { upload: { id: string; address: string } } } };
    const { id, address } = data.createUpload.upload;
    const head = async (origin: string): Promise<number> => {
      const answer = await fetch(origin + address, { method: 'HEAD', headers: { cookie, 'tus-resumable': '1.0.0' } });
      return Number(answer.headers.get('upload-offset'));
    };
    const tus = { cookie, 'tus-resumable': '1.0.0', 'content-type': 'application/offset+octet-stream' };
    const half = bytes.subarray(0, 250_000);
    const sending = request(first.origin + address, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': 0, 'content-length': bytes.length },
    });
    sending.on('error', () => undefined);
    sending.write(half);
    // Killed when some of it is on the disk, while the rest is awaited.
    let before = 0;
    while (before === 0) before = await head(first.origin);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    sending.destroy();

    const second = await start();
    const offset = await head(second.origin);
    expect(offset).toBeGreaterThanOrEqual(before);
    const sent = await fetch(second.origin + address, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset) },
      body: bytes.subarray(offset),
    });
    expect(sent.status).toBe(204);
    const { rows } = await db.query('select state, sha256 from file where id = $1', [id]);
    expect(rows).toEqual([{ state: 'ready', sha256: createHash('sha256').update(bytes).digest('hex') }]);
  });
});
