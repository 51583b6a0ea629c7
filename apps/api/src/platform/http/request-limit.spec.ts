import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowances, processLimits } from '@cluster-commons/domain/kernel';
import pg from 'pg';
import WebSocket from 'ws';
import { build, startTestServer, testSource, type TestServer } from '../testing/index.ts';

const lines = 3;
const factor = lines / processLimits.openLinesByAddress;
const points = Math.round(allowances.requestsByAddress.points * factor);
let server: TestServer;
/** A page that stays finished while nothing happens on it. */
let known: string;

beforeAll(async () => {
  const environment = { TRUST_PROXY: '1', RATE_LIMIT_FACTOR: String(factor) };
  server = await startTestServer({ environment, withPages: true });
  const db = new pg.Client({ connectionString: server.connectionString });
  await db.connect();
  const { number, slug } = await build.aThread(db, testSource('request-limit'));
  await db.end();
  known = `/threads/${number}/${slug}`;
});
afterAll(() => server.remove());

const ask = (path: string, client: string): Promise<Response> =>
  fetch(server.origin + path, { headers: { 'x-forwarded-for': client } });

const statuses = async (paths: readonly string[], client: string): Promise<number[]> => {
  const answers: number[] = [];
  for (const path of paths) answers.push((await ask(path, client)).status);
  return answers;
};
const each = (count: number, path: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, number) => path(number));
const times = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

describe('one client', () => {
  it('may ask so often and is then told when to come back, others and operators are not', async () => {
    expect(
      await statuses(
        each(points, () => '/nowhere'),
        '198.51.100.1',
      ),
    ).toEqual(times(points, 404));
    const refused = await ask('/nowhere', '198.51.100.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const operation = await ask('/graphql?query={viewer{id}}', '198.51.100.1');
    expect([operation.status, await operation.json()]).toEqual([
      429,
      { errors: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] },
    ]);
    expect((await ask('/nowhere', '198.51.100.2')).status).toBe(404);
    expect((await ask('/healthz', '198.51.100.1')).status).toBe(200);
  });

  it('gets back what it typed in a form, so often, and nothing is done', async () => {
    const send = (body: string) =>
      fetch(`${server.origin}/acts/replyToThread`, {
        method: 'POST',
        body: new URLSearchParams({ threadId: 'x', body }),
        headers: { 'x-forwarded-for': '198.51.100.3', origin: server.origin },
      });
    for (let i = 0; i < points; i += 1) await ask('/nowhere', '198.51.100.3');
    const refused = await send('Half a reply');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const page = await refused.text();
    expect(page).toContain('That was many times in a short while');
    expect(page).toContain('>Half a reply</textarea>');
    let last = await send('Again');
    while (last.headers.get('content-type')?.startsWith('text/html')) last = await send('Again');
    expect([last.status, last.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8']);
  });

  it.each<[what: string, status: number, path: (number: number) => string]>([
    ['tags that nobody used', 200, (number) => `/threads?tag=thing-${number}`],
    ['other orders and languages', 200, (number) => `/threads?sort=newest&lang=fr&tag=thing-${number}`],
    ['discussions that are not there', 404, (number) => `/threads/${9_000 + number}/nothing`],
    ['clusters that are not there', 404, (number) => `/clusters/nothing-${number}`],
  ])(
    'pays for finished pages when they are made, as for %s, and has what is made without',
    async (what, status, path) => {
      const client = `198.51.100.${10 + what.length}`;
      expect((await ask(known, '203.0.113.9')).status).toBe(200);
      expect(await statuses(each(points, path), client)).toEqual(times(points, status));
      const refused = await ask(path(points), client);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await ask(known, client)).status).toBe(200);
    },
  );
});

describe('live lines of one client', () => {
  const dial = (client: string): Promise<WebSocket | { status: number; retryAfter: number }> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
        headers: { 'x-forwarded-for': client },
      });
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_req, res) => {
        resolve({ status: res.statusCode ?? 0, retryAfter: Number(res.headers['retry-after']) });
        res.destroy();
      });
      socket.on('open', () => resolve(socket));
    });
  const open = async (client: string): Promise<WebSocket> => {
    const answer = await dial(client);
    if (!(answer instanceof WebSocket)) throw new Error(`refused with ${answer.status}`);
    return answer;
  };

  it('are so many at once; one that closes makes room, and others have their own', async () => {
    const client = '198.51.100.70';
    const sockets = [await open(client), await open(client), await open(client)];
    expect(await dial(client)).toEqual({ status: 429, retryAfter: 60 });
    sockets.push(await open('198.51.100.71'));
    sockets[0]?.close();
    let next = await dial(client);
    while (!(next instanceof WebSocket)) next = await dial(client);
    for (const socket of [...sockets, next]) socket.terminate();
  });

  it('pay for each operation from the same allowance as pages', async () => {
    const client = '198.51.100.80';
    const socket = await open(client);
    const heard: { id?: string; type: string; payload?: unknown }[] = [];
    const until = async (done: () => boolean): Promise<void> => {
      while (!done()) await new Promise((resolve) => socket.once('message', resolve));
    };
    socket.on('message', (data) => heard.push(JSON.parse(String(data)) as never));
    socket.send('{"type":"connection_init"}');
    await until(() => heard.length === 1);
    // The line itself was the first to pay.
    for (let number = 1; number <= points; number += 1) {
      socket.send(JSON.stringify({ id: String(number), type: 'subscribe', payload: { query: '{ viewer { id } }' } }));
      await until(() => heard.some(({ id, type }) => id === String(number) && type !== 'next'));
    }
    const answers = heard.filter(({ type }) => type === 'next').length;
    expect([answers, heard.at(-1)]).toEqual([
      points - 1,
      {
        id: String(points),
        type: 'error',
        payload: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'RATE_LIMITED' }) })],
      },
    ]);
    expect((await ask('/nowhere', client)).status).toBe(429);
    socket.terminate();
  });
});
