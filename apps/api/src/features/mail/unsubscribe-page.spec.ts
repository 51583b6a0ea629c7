import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { unsubscribePath } from '@cluster-commons/paths';
import { build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';
import { stopToken } from '../../platform/mail/stop-token.ts';

const from = testSource('unsubscribe-page');
let server: TestServer;
let db: pg.Pool;
beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  db = new pg.Pool({ connectionString: server.connectionString });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

async function aLink(): Promise<{ url: string; level: () => Promise<string | undefined> }> {
  const [member, thread] = [await build.aMember(db, from), await build.aThread(db, from)];
  const token = stopToken(server.config, member.id, { kind: 'thread', id: thread.id });
  return {
    url: server.origin + unsubscribePath(token),
    level: async () =>
      (await db.query('select level from thread_member where member_id = $1', [member.id])).rows[0]?.level as
        string | undefined,
  };
}
/** As mail programs do it: without cookie, origin or language. */
const oneClick = (url: string, body = 'List-Unsubscribe=One-Click'): Promise<Response> =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

describe('the address in List-Unsubscribe', () => {
  it('changes nothing when it is looked at, as mail programs do first', async () => {
    const { url, level } = await aLink();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(url, { method })).status).toBe(200);
    expect(await level()).toBeUndefined();
  });

  it('stops at once what one click asks for, and says so; once more changes nothing', async () => {
    const { url, level } = await aLink();
    const answer = await oneClick(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('This discussion is muted');
    expect(await level()).toBe('mute');
    expect((await oneClick(url)).status).toBe(200);
    expect(await level()).toBe('mute');
  });

  it('takes a form in parts as well', async () => {
    const { url, level } = await aLink();
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(200);
    expect(await level()).toBe('mute');
  });

  it('does nothing for another form, or from another site', async () => {
    const { url, level } = await aLink();
    await oneClick(url, 'something=else');
    const foreign = await fetch(url, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect(await level()).toBeUndefined();
  });

  it('that is none is answered kindly', async () => {
    const answer = await oneClick(`${server.origin}/unsubscribe/x1y2z3`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This link stops nothing');
  });
});
