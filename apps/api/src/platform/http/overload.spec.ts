import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { languages, processLimits } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { Public } from '../auth/access.ts';
import { ApiError } from '../graphql/errors.ts';
import { build, startTestServer, testSource, type TestServer } from '../testing/index.ts';

/** Work that lasts until the spec ends it. */
let gate = Promise.withResolvers<null>();
let held = 0;

@Public()
@Controller('gate')
class GateController {
  @Get()
  async wait(): Promise<string> {
    held += 1;
    await gate.promise;
    held -= 1;
    return 'through';
  }
}

@Resolver()
class AwayResolver {
  @Public()
  @Query(() => String, { nullable: true })
  away(): never {
    throw new ApiError('UNAVAILABLE');
  }
}

@Module({ controllers: [GateController], providers: [AwayResolver] })
class GateModule {}

let server: TestServer;
let db: pg.Pool;
/** A page that stays finished while nothing happens on it. */
let finished: string;

beforeAll(async () => {
  server = await startTestServer({ withPages: true, extra: [GateModule] });
  db = new pg.Pool({ connectionString: server.connectionString });
  const { number, slug } = await build.aThread(db, testSource('overload'));
  finished = `/threads/${number}/${slug}`;
  expect((await ask(finished)).status).toBe(200);
});
beforeEach(() => {
  gate = Promise.withResolvers();
});
afterEach(async () => {
  gate.resolve(null);
  await until(() => held === 0);
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> =>
  fetch(server.origin + path, { headers: { accept: 'text/html', ...headers }, ...init });
const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((wake) => setTimeout(wake, 10));
};
/** As many at work as may be. */
const fill = async (init: RequestInit = {}): Promise<Promise<Response>[]> => {
  const working = Array.from({ length: processLimits.work }, () => ask('/gate', {}, init));
  await until(() => held === processLimits.work);
  return working;
};
const comeBack = String(processLimits.comeBackSeconds);

const query = JSON.stringify({ query: '{ viewer { id } }' });
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const refused: [what: string, ask: () => Promise<Response>][] = [
  ['a page that is not finished', () => ask('/threads?tag=yarn')],
  ['a page that is never kept', () => ask('/sign-in')],
  ['a page that is not there', () => ask('/nowhere')],
  ['a form', () => ask('/acts/signIn', {}, { method: 'POST', headers: form, body: 'email=a' })],
  ['a route', () => ask('/gate')],
];

describe('a form that is sent while the process takes no more', () => {
  const sent = async (fields: Record<string, string>): Promise<string> => {
    const working = await fill();
    const body = new URLSearchParams(fields).toString();
    const answer = await ask('/acts/replyToThread?lang=fr', form, { method: 'POST', body });
    expect(answer.status).toBe(503);
    gate.resolve(null);
    await Promise.all(working);
    return answer.text();
  };

  it('comes back with what was typed, to be sent again', async () => {
    const typed = '\nOne line\r\n<b>"two"</b> & three';
    const page = await sent({ threadId: 't', clientKey: 'k"1', body: typed });
    expect(page).toContain('<form method="post" action="/acts/replyToThread?lang=fr">');
    expect(page).toContain('<input type="hidden" name="clientKey" value="k&quot;1">');
    expect(page).toContain(`>\n\nOne line\r\n&lt;b&gt;&quot;two&quot;&lt;/b&gt; &amp; three</textarea>`);
    expect(page).toContain(`<button>${textFor('fr')('errors.sendAgain')}</button>`);
  });

  it('does not show a password', async () => {
    expect(await sent({ email: 'a@example.org', password: 'seven looms' })).not.toMatch(/looms|<form/);
  });
});

describe('with as much work as the process takes', () => {
  it('one more is told at once to come back, and what is finished goes on', async () => {
    const working = await fill();
    for (const [what, sent] of refused) {
      const answer = await sent();
      expect([what, answer.status, answer.headers.get('retry-after')]).toEqual([what, 503, comeBack]);
    }
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await ask('/graphql', {}, { method: 'POST', headers: { ...json, accept }, body: query });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, comeBack]);
      expect(await answer.json()).toEqual({
        errors: [{ message: expect.stringContaining('Nothing was done'), extensions: { code: 'UNAVAILABLE' } }],
      });
    }
    for (const path of [finished, '/favicon.ico', '/healthz', '/readyz', '/metrics']) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    gate.resolve(null);
    expect((await Promise.all(working)).map(({ status }) => status)).toEqual(working.map(() => 200));
    for (const [what, sent] of refused) {
      const { status } = await sent();
      expect([what, status < 500]).toEqual([what, true]);
    }
  });

  it.each(languages)('says so in the language of the reader: %s', async (language) => {
    const working = await fill();
    const page = await (await ask('/sign-in', { 'accept-language': language })).text();
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(page).toContain(`<h1>${textFor(language)('errors.busy.title')}</h1>`);
    expect(page).toContain(textFor(language)('errors.busy.text'));
    gate.resolve(null);
    await Promise.all(working);
  });

  it('an operation on a line is refused, and the line stays', async () => {
    const client = createClient({
      url: `ws://127.0.0.1:${server.port}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: 0,
    });
    const answer = () =>
      new Promise<unknown>((resolve, reject) => {
        client.subscribe({ query: '{ viewer { id } }' }, { next: resolve, error: reject, complete: () => undefined });
      });
    const working = await fill();
    expect(await answer()).toEqual({
      errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAVAILABLE' }) })],
    });
    gate.resolve(null);
    await Promise.all(working);
    expect(await answer()).toEqual({ data: { viewer: null } });
    await client.dispose();
  });

  it('those who left make room when their work has ended', async () => {
    const leaving = new AbortController();
    const working = await fill({ signal: leaving.signal });
    leaving.abort();
    await Promise.allSettled(working);
    gate.resolve(null);
    await until(() => held === 0);
    gate = Promise.withResolvers();
    const again = await fill();
    gate.resolve(null);
    expect((await Promise.all(again)).map(({ status }) => status)).toEqual(again.map(() => 200));
  });
});

describe('with every connection of the database waiting', () => {
  it('finished pages go on, and operators hear that the database answers', async () => {
    const holder = await db.connect();
    await holder.query('begin; lock table cluster in access exclusive mode');
    const waiting = `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    const stuck = Array.from({ length: 40 }, (_, number) => ask(`/clusters?text=yarn${number}`));
    await until(async () => (await db.query<{ count: number }>(waiting)).rows[0]?.count === 16);
    expect((await ask(finished)).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    await holder.query('rollback');
    holder.release();
    for (const { status, headers } of await Promise.all(stuck)) {
      expect([200, 503]).toContain(status);
      expect(headers.get('retry-after')).toBe(status === 503 ? comeBack : null);
    }
  });
});

describe('a query of which a part cannot be answered', () => {
  it.each(['application/json', 'application/graphql-response+json'])('is no answer at all, as %s', async (accept) => {
    const body = JSON.stringify({ query: '{ viewer { id } away }' });
    const answer = await ask('/graphql', {}, { method: 'POST', headers: { ...json, accept }, body });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, comeBack]);
    expect(await answer.json()).toEqual({
      errors: [expect.objectContaining({ path: ['away'], extensions: { code: 'UNAVAILABLE' } })],
    });
  });
});
