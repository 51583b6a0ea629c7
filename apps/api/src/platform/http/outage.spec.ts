import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../testing/index.ts';

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
let server: TestServer;

beforeEach(async () => {
  const way = async (address: string): Promise<string> => (line = await lineTo(address)).address;
  server = await startTestServer({ withPages: true, way });
});
afterEach(async () => {
  await server.remove();
  await line.cut();
});

const at = (path: string): string => server.origin + path;

const signIn = (person: number): Promise<Response> =>
  fetch(at('/graphql'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
      variables: { input: { email: `nobody-${person}@example.org`, password: 'wrong words here' } },
    }),
  });

/** Comes when that many requests of `fetch` have left for the server. */
const sending = (count: number): Promise<void> =>
  new Promise((resolve) => {
    let sent = 0;
    const onSent = (): void => {
      sent += 1;
      if (sent < count) return;
      unsubscribe('undici:client:sendHeaders', onSent);
      resolve();
    };
    subscribe('undici:client:sendHeaders', onSent);
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
    const sent = sending(12);
    const taken = Array.from({ length: 12 }, (_, person) => signIn(person));
    await sent;
    const stopping = server.end();
    const answers = await Promise.all(taken.map(async (answer) => (await answer).json()));
    expect(answers).toHaveLength(12);
    for (const answer of answers) {
      expect(answer).toEqual({ data: { signIn: { problems: [{ code: 'WRONG_CREDENTIALS' }] } } });
    }
    await stopping;
    await expect(fetch(at('/healthz'))).rejects.toThrow('fetch failed');
  });
});
