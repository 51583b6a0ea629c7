import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppModule } from '../../app.module.ts';
import { configFrom } from '../config/config.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { startServer, type RunningServer } from './server.ts';

/** Stands between the service and its database, and goes away like a server that was killed. */
interface Line {
  address: string;
  cut: () => Promise<void>;
}

async function lineTo(address: string): Promise<Line> {
  const target = new URL(address);
  const ends = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on('error', () => other.destroy()).on('close', () => other.destroy());
      end.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(address);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const end of ends) end.destroy();
    });
  return { address: through.href, cut };
}

let line: Line;
let database: TestDatabase;
let server: RunningServer;
let isStopped: boolean;

beforeEach(async () => {
  database = await createTestDatabase();
  line = await lineTo(database.connectionString);
  const config = configFrom({
    DATABASE_URL: line.address,
    AUTH_SECRET: 'a-secret-for-tests-of-thirty-two-plus',
    CLUSTER_COMMONS_MODE: 'demo',
    LOG_LEVEL: 'silent',
    RATE_LIMIT_FACTOR: '1000',
    PORT: '0',
  });
  server = await startServer(config, AppModule.of);
  isStopped = false;
});
afterEach(async () => {
  if (!isStopped) await server.stop();
  await line.cut();
  await database.drop();
});

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

const signIn = (person: number): Promise<Response> =>
  fetch(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
      variables: { input: { email: `nobody-${person}@example.org`, password: 'wrong words here' } },
    }),
  });

describe('without its database', () => {
  it('the service says that it cannot answer, everywhere, and stays up', async () => {
    expect((await fetch(at('/threads'))).status).toBe(200);
    await line.cut();
    for (const path of ['/graphql?query={clusterMap{slug}}', '/threads', '/threads/1/x', '/readyz']) {
      const answer = await fetch(at(path), { headers: { 'apollo-require-preflight': 'yes' } });

      expect([path, answer.status]).toEqual([path, 503]);
      expect(await answer.text()).not.toMatch(/node_modules|\.ts:/);
    }
    expect((await signIn(1)).status).toBe(503);
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });
});

describe('a shutdown', () => {
  it('answers what was taken, and refuses what is new', async () => {
    await signIn(0);
    // Each takes the time of a password's hash, so that all are still under way.
    const taken = Array.from({ length: 30 }, (_, person) => signIn(person));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopping = server.stop();
    isStopped = true;
    const answers = await Promise.all(taken.map(async (answer) => (await answer).json()));
    expect(answers).toHaveLength(30);
    for (const answer of answers) {
      expect(answer).toEqual({ data: { signIn: { problems: [{ code: 'WRONG_CREDENTIALS' }] } } });
    }
    await stopping;
    await expect(fetch(at('/healthz'))).rejects.toThrow('fetch failed');
  });
});
