import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../testing/index.ts';

let server: TestServer;

beforeAll(async () => {
  const environment = { CLUSTER_COMMONS_MODE: 'production', PUBLIC_URL: 'https://commons.example', TRUST_PROXY: '1' };
  server = await startTestServer({ environment, withPages: true });
});
afterAll(() => server.remove());

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** As written, without the tidying that fetch does. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
    });
    sending.on('error', reject).end(body);
  });

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const signIn = 'email=nobody%40example.org&password=wrong';

describe('a page', () => {
  it.each<[string, string, Asked, number]>([
    ['whatever the host is called', '/', { headers: { host: 'a b' } }, 200],
    ['for a method that means nothing here', '/', { method: 'TRACE' }, 405],
    ['for a method that pages do not know', '/', { method: 'PUT' }, 405],
    ['for a whole address, as of a proxy', 'http://elsewhere.example/', {}, 400],
    ['for a path that begins like another host', '//elsewhere.example/threads', {}, 404],
    ['for half of an escape', '/%', {}, 400],
    [
      'for a form in another form',
      '/acts/signIn',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
      415,
    ],
    ['for a form without a type', '/acts/signIn', { method: 'POST', body: 'x' }, 415],
    ['for a form beyond its limit', '/acts/signIn', { method: 'POST', headers: form, body: 'x'.repeat(400_001) }, 413],
    ['for a form that says nothing', '/acts/signIn', { method: 'POST', headers: form, body: '' }, 422],
    ['for a form of no act', '/acts/constructor', { method: 'POST', headers: form, body: signIn }, 404],
    ['for a form where none is', '/about', { method: 'POST', headers: form, body: signIn }, 405],
    [
      'for a form of another site',
      '/acts/signIn',
      { method: 'POST', headers: { ...form, origin: 'https://elsewhere.example' }, body: signIn },
      403,
    ],
  ])('answers clearly %s', async (_what, path, asked, status) => {
    const answer = await ask(path, asked);
    expect([answer.status, /node_modules|\.ts:|\bat \w+ \(/.test(answer.body)]).toEqual([status, false]);
  });

  it('takes forms behind a proxy that speaks https', async () => {
    const headers = {
      ...form,
      origin: 'https://commons.example',
      host: 'commons.example',
      'x-forwarded-proto': 'https',
    };
    const answer = await ask('/acts/signIn', { method: 'POST', headers, body: signIn });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('nobody@example.org');
  });

  it('names itself by its public address, whoever asks', async () => {
    const { body } = await ask('/', { headers: { host: 'elsewhere.example' } });
    expect(body).toContain('<link rel="canonical" href="https://commons.example/"/>');
    expect(body).not.toContain('elsewhere.example');
  });
});

describe('the address of a page', () => {
  const lead = async (path: string, method = 'GET') => {
    const answer = await fetch(server.origin + path, { method, redirect: 'manual' });
    return [answer.status, answer.headers.get('location')];
  };

  it.each(['GET', 'HEAD'])('is one: others lead to it, for %s', async (method) => {
    expect(await lead('/Threads/?lang=fr&sort=newest', method)).toEqual([301, '/threads?lang=fr&sort=newest']);
    expect(await lead('/About/Phases?a=/B/', method)).toEqual([301, '/about/phases?a=/B/']);
    expect(await lead('/about//%2F', method)).toEqual([301, '/about/%2F']);
  });

  it('stays as it is where no page is', async () => {
    expect((await lead('/acts/replyToThread'))[1] ?? '').not.toContain('replytothread');
    expect((await lead('//evil.example/'))[1]).toBeNull();
    expect(await lead('/Threads/', 'POST')).not.toEqual([301, expect.anything()]);
  });
});
