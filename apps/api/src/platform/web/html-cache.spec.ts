import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HtmlCache } from './html-cache.ts';
import { PageVersions } from './page-versions.ts';

interface Sent {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** A cache over pages that count how often they were made. */
function aCache({ maxBytes = 1_000_000 } = {}) {
  const state = { version: '1', now: 0, made: 0, status: 200, size: 10, paid: 0, left: Infinity };
  const versions = new PageVersions();
  const version = async (): Promise<string | null> => state.version;
  versions.register(
    { path: /^\/threads\/(?<number>\d+)\/[^/]+$/, query: ['from'], maxAge: 0, version },
    { path: /^\/threads$/, query: ['sort'], maxAge: 5, version },
  );
  const cache = new HtmlCache(
    versions,
    async (req, language) => {
      state.made += 1;
      const body = Buffer.from(`${language} ${req.url} ${state.made} ${randomBytes(state.size).toString('hex')}`);
      return { status: state.status, headers: { 'Content-Type': 'text/html' }, body };
    },
    maxBytes,
    async () => {
      if (state.paid === state.left) return false;
      state.paid += 1;
      return true;
    },
    () => state.now,
  );

  const get = async (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Sent | null> => {
    const req = new IncomingMessage(new Socket());
    Object.assign(req, { url, headers, method });
    const res = new ServerResponse(req);
    const sent: Sent = { status: 0, headers: {}, body: Buffer.alloc(0) };
    res.writeHead = ((status: number, given: Record<string, string>) => {
      sent.status = status;
      sent.headers = given;
      return res;
    }) as never;
    res.end = ((body?: Buffer) => {
      sent.body = body ?? Buffer.alloc(0);
      return res;
    }) as never;
    return (await cache.answer(req, res, 'en')) ? sent : null;
  };
  return { state, get };
}

describe('a finished page', () => {
  it('is made once and sent again while its version stands', async () => {
    const { state, get } = aCache();
    const first = await get('/threads/1/yarn');
    const second = await get('/threads/1/yarn');
    expect(second?.body).toEqual(first?.body);
    expect(state.made).toBe(1);
    expect(second?.headers['Cache-Control']).toBe('public, no-cache');
  });

  it('is made anew at the next request after its version changed', async () => {
    const { state, get } = aCache();
    await get('/threads/1/yarn');
    state.version = '2';
    await get('/threads/1/yarn');
    expect(state.made).toBe(2);
  });

  it('is made anew after a minute, for names inside it', async () => {
    const { state, get } = aCache();
    await get('/threads/1/yarn');
    state.now = 59_000;
    await get('/threads/1/yarn');
    expect(state.made).toBe(1);
    state.now = 61_000;
    await get('/threads/1/yarn');
    expect(state.made).toBe(2);
  });

  it('is made once for many who ask at the same time', async () => {
    const { state, get } = aCache();
    await Promise.all(Array.from({ length: 20 }, () => get('/threads/1/yarn')));
    expect([state.made, state.paid]).toEqual([1, 1]);
  });

  it('is paid for by who has it made, and by nobody who has it sent', async () => {
    const { state, get } = aCache();
    state.left = 2;
    expect((await get('/threads/1/yarn'))?.status).toBe(200);
    state.status = 404;
    expect((await get('/threads/9/gone'))?.status).toBe(404);
    expect(await get('/threads/2/wool')).toBeNull();
    expect(await Promise.all([get('/threads/9/gone'), get('/threads/9/gone')])).toEqual([null, null]);
    expect((await get('/threads/1/yarn'))?.status).toBe(200);
    expect([state.made, state.paid]).toEqual([2, 2]);
  });

  it('is sent compressed to clients that accept it, and as 304 to clients that have it', async () => {
    const { get } = aCache();
    const plain = await get('/threads/1/yarn');
    const small = await get('/threads/1/yarn', { 'accept-encoding': 'gzip, br' });
    const older = await get('/threads/1/yarn', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(older?.body ?? Buffer.alloc(0))).toEqual(plain?.body);
    // Nothing but the page itself is kept with it.
    for (const kept of [small, older]) expect(kept?.body.buffer.byteLength).toBe(kept?.body.length);
    expect(small?.headers['Content-Encoding']).toBe('br');
    expect(brotliDecompressSync(small?.body ?? Buffer.alloc(0))).toEqual(plain?.body);
    const again = await get('/threads/1/yarn', { 'if-none-match': plain?.headers['ETag'] ?? '' });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
  });

  it('has no body for HEAD', async () => {
    const { get } = aCache();
    expect((await get('/threads/1/yarn', {}, 'HEAD'))?.body.length).toBe(0);
  });
});

describe('a list', () => {
  it('may be five seconds old, but never older than a takedown', async () => {
    const { state, get } = aCache();
    await get('/threads?sort=newest');
    state.now = 4_000;
    await get('/threads?sort=newest');
    expect(state.made).toBe(1);
    state.version = 'after a takedown';
    await get('/threads?sort=newest');
    expect(state.made).toBe(2);
    state.now = 9_500;
    await get('/threads?sort=newest');
    expect(state.made).toBe(3);
  });
});

describe('the cache', () => {
  it.each(['/sign-in', '/threads?unknown=1', '/threads?sort=a&sort=b', '/threads/1/yarn/more'])(
    'leaves %s alone',
    async (url) => {
      expect(await aCache().get(url)).toBeNull();
    },
  );

  it('keeps the languages and the parameters apart, whatever their order', async () => {
    const { state, get } = aCache();
    await get('/threads/1/yarn?from=3&lang=fr');
    await get('/threads/1/yarn?lang=fr&from=3');
    await get('/threads/1/yarn?lang=fr&from=4');
    expect(state.made).toBe(2);
  });

  it('sends what is not a good page without keeping it', async () => {
    const { state, get } = aCache();
    state.status = 404;
    expect((await get('/threads/9/gone'))?.status).toBe(404);
    await get('/threads/9/gone');
    expect(state.made).toBe(2);
  });

  it('stays within its bytes, forgetting what was not asked for the longest', async () => {
    const { state, get } = aCache({ maxBytes: 40_000 });
    state.size = 1_500;
    for (let i = 1; i <= 20; i += 1) {
      await get(`/threads/${i}/yarn`);
      await get('/threads/1/yarn');
    }
    expect(state.made).toBe(20);
    await get('/threads/20/yarn');
    expect(state.made).toBe(20);
    await get('/threads/2/yarn');
    expect(state.made).toBe(21);
  });

  it('does not give up what it has for one page that fills it', async () => {
    const { state, get } = aCache({ maxBytes: 40_000 });
    await get('/threads/1/yarn');
    state.size = 5_000;
    await get('/threads/2/yarn');
    await get('/threads/2/yarn');
    expect(state.made).toBe(3);
    await get('/threads/1/yarn');
    expect(state.made).toBe(3);
  });
});
