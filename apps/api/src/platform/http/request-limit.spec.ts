import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allowances } from '@cluster-commons/domain/kernel';
import { startTestServer, type TestServer } from '../testing/index.ts';

const points = 3;
let server: TestServer;

beforeAll(async () => {
  const factor = points / allowances.requestsByAddress.points;
  server = await startTestServer({
    withPages: true,
    environment: { TRUST_PROXY: '1', RATE_LIMIT_FACTOR: String(factor) },
  });
});
afterAll(() => server.remove());

const ask = (path: string, client: string): Promise<Response> =>
  fetch(server.origin + path, { headers: { 'x-forwarded-for': client } });

describe('one client', () => {
  it('may ask so often and is then told when to come back, others and operators are not', async () => {
    for (let i = 0; i < points; i += 1) expect((await ask('/nowhere', '198.51.100.1')).status).toBe(404);
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
    // The factor leaves one of these.
    const last = await send('Again');
    expect([last.status, last.headers.get('content-type')]).toEqual([429, 'text/plain; charset=utf-8']);
  });
});
