import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { TOTP } from 'otpauth';
import WebSocket from 'ws';
import {
  aSessionOf,
  build,
  startTestHandlers,
  startTestServer,
  testSource,
  type TestHandlers,
  type TestServer,
} from '../../platform/testing/index.ts';

const from = testSource('waiting-requests');
let server: TestServer;
let db: pg.Pool;
let handlers: TestHandlers;
beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  db = new pg.Pool({ connectionString: server.connectionString });
  handlers = await startTestHandlers(server);
});
afterAll(async () => {
  await handlers.stop();
  await db.end();
  await server.remove();
});

/** A programme manager with a second factor, in a browser where it was not given. */
async function waiting(): Promise<string> {
  const member = await build.aMember(db, from, { role: 'programme_manager' });
  await db.query(`insert into second_factor (member_id, secret, confirmed_at) values ($1, 'x', now())`, [member.id]);
  return aSessionOf(member, db, server.config);
}

const get = async (path: string, cookie: string) => {
  const headers = { cookie, accept: 'text/html' };
  const answer = await fetch(server.origin + path, { headers, redirect: 'manual' });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text(), answer };
};
const ask = async (query: string, cookie: string): Promise<unknown> => {
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query }),
  });
  return answer.json();
};

describe('a session that waits for the second factor', () => {
  it.each(['/', '/threads', '/members?country=KE', '/bookmarks', '/no-such-page'])(
    'is led from the page %s to where it is given',
    async (path) => {
      const { status, to } = await get(path, await waiting());
      expect([status, to]).toEqual([303, `/second-factor?next=${encodeURIComponent(path)}`]);
    },
  );

  it('sees the page for it as somebody signed out: without a script and without a name', async () => {
    const cookie = await waiting();
    const { status, text, answer } = await get('/second-factor', cookie);
    expect(status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('session-mark=');
    expect(text).not.toContain('data-member');
    expect(text).toContain('/acts/signOut');
  });

  it('is given no file', async () => {
    const { status, to } = await get('/members.csv', await waiting());
    expect([status, to]).toEqual([303, '/sign-in?next=%2Fmembers.csv']);
  });

  it('is nobody to operations', async () => {
    const cookie = await waiting();
    expect(await ask('{ viewer { id } }', cookie)).toEqual({ data: { viewer: null } });
    expect(
      await ask('mutation { updateProfile(input: { headline: "x" }) { problems { code } } }', cookie),
    ).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('gets the form of an act back with what was typed', async () => {
    const answer = await fetch(`${server.origin}/acts/openThread`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: await waiting() },
      body: new URLSearchParams({ title: 'Which kiln for fifty firms?', body: 'As above.' }).toString(),
    });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('Which kiln for fifty firms?');
  });
});

describe('a line for news', () => {
  it('is closed where its session waits from now on', async () => {
    const member = await build.aMember(db, from);
    const [here, elsewhere] = [
      await aSessionOf(member, db, server.config),
      await aSessionOf(member, db, server.config),
    ];
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: elsewhere },
    });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise<void>((resolve) => {
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', () => resolve());
    });
    await ask('mutation { startSecondFactor { problems { code } } }', here);
    const { data } = (await ask('{ secondFactor { setUp { key } } }', here)) as {
      data: { secondFactor: { setUp: { key: string } } };
    };
    const code = new TOTP({ secret: data.secondFactor.setUp.key.replaceAll(' ', '') }).generate();
    await ask(`mutation { confirmSecondFactor(input: { code: "${code}" }) { problems { code } } }`, here);
    await handlers.deliver();
    expect(await closed).toBe(4401);
  });
});
