import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import WebSocket from 'ws';
import {
  aSessionOf,
  build,
  startTestHandlers,
  startTestServer,
  testSource,
  type TestHandlers,
  type TestServer,
} from '../testing/index.ts';
import { valkeyUrl } from '../testing/valkey.ts';

const from = testSource('session-socket');
const password = 'seven looms one street';

describe.each<[string, () => Record<string, string>]>([
  ['PostgreSQL', () => ({})],
  ['Valkey', () => ({ REDIS_URL: valkeyUrl() })],
])('sockets on two processes, with news by %s', (_name, environmentOf) => {
  let here: TestServer;
  let there: TestServer;
  let db: pg.Pool;
  let handlers: TestHandlers;
  beforeAll(async () => {
    const environment = environmentOf();
    here = await startTestServer({ environment });
    there = await startTestServer({ environment, way: async () => here.connectionString });
    db = new pg.Pool({ connectionString: here.connectionString });
    db.on('error', () => undefined);
    handlers = await startTestHandlers(here);
  });
  afterAll(async () => {
    await handlers.stop();
    await db.end();
    await there.remove();
    await here.remove();
  });

  /** A socket that has been acknowledged, and the code that it will be closed with. */
  const opened = async (
    server: TestServer,
    cookie: string,
  ): Promise<{ socket: WebSocket; closed: Promise<number> }> => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/graphql`, 'graphql-transport-ws', {
      headers: { cookie },
    });
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise<void>((resolve) => {
      socket.on('open', () => socket.send('{"type":"connection_init"}'));
      socket.on('message', () => resolve());
    });
    return { socket, closed };
  };
  const ask = (query: string, input: object, cookie: string): Promise<Response> =>
    fetch(`${here.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables: { input } }),
    });
  /** Over a network it takes a moment until a process hears: it is told until it did. */
  const toldUntil = async (done: Promise<unknown>, memberId: string): Promise<void> => {
    let isDone = false;
    void done.then(() => (isDone = true));
    const [event] = (
      await db.query<{ event: string }>(
        `select event from outbox where event = 'account.rights-changed' and payload->>'memberId' = $1`,
        [memberId],
      )
    ).rows;
    expect(event).toBeDefined();
    while (!isDone) {
      await db.query(`update outbox set relayed_at = null where payload->>'memberId' = $1`, [memberId]);
      await handlers.deliver();
      await new Promise((wake) => setTimeout(wake, 20));
    }
  };

  const ends: [what: string, end: (member: { id: string; email: string }, cookie: string) => Promise<unknown>][] = [
    ['signs out', (_member, cookie) => ask('mutation { signOut { isSignedOut } }', {}, cookie)],
    [
      'signs in again in the same browser',
      ({ email }, cookie) =>
        ask(
          'mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }',
          { email, password },
          cookie,
        ),
    ],
    ['is suspended', ({ id }) => db.query(`update member set status = 'suspended' where id = $1`, [id])],
    [
      'loses all sessions, as by a new password',
      ({ id }) => db.query('delete from session where member_id = $1', [id]),
    ],
    ['is deleted', ({ id }) => db.query('delete from member where id = $1', [id])],
  ];
  it.each(ends)('are closed at once when their member %s', async (what, end) => {
    const member = await build.aMember(db, from, what === 'is deleted' ? { profile: null } : {});
    if (what.startsWith('signs in')) {
      await build.aCredential(db, from, { memberId: member.id, passwordHash: await build.hashOf(password) });
    }
    const cookie = await aSessionOf(member, db, here.config);
    const sockets = [await opened(here, cookie), await opened(there, cookie)];
    await end(member, cookie);
    const closed = Promise.all(sockets.map((each) => each.closed));
    await toldUntil(closed, member.id);
    expect(await closed).toEqual([4401, 4401]);
  });

  it('stay for the other sessions of their member', async () => {
    const member = await build.aMember(db, from);
    const [ending, staying] = [await aSessionOf(member, db, here.config), await aSessionOf(member, db, here.config)];
    const [first, second] = [await opened(there, ending), await opened(there, staying)];
    await ask('mutation { signOut { isSignedOut } }', {}, ending);
    await toldUntil(first.closed, member.id);
    expect(second.socket.readyState).toBe(WebSocket.OPEN);
    second.socket.close();
    await second.closed;
  });

  it('are told of no session that had run out, and of no change that is none', async () => {
    const member = await build.aMember(db, from);
    await aSessionOf(member, db, here.config);
    await db.query(`update session set expires_at = now() - interval '1 minute' where member_id = $1`, [member.id]);
    await db.query('delete from session where member_id = $1', [member.id]);
    await db.query(`update member set status = 'active', role = 'member', name = 'Wanjiru' where id = $1`, [member.id]);
    const told = await db.query(`select from outbox where payload->>'memberId' = $1`, [member.id]);
    expect(told.rows).toEqual([]);
  });
});
