import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aSessionOf, build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';

const from = testSource('nameless-pages');
let server: TestServer;
let db: pg.Pool;
let asker: { id: string; handle: string };
let thread: { number: number; slug: string };
const cookies: Record<'nobody' | 'member' | 'moderator', string> = { nobody: '', member: '', moderator: '' };

beforeAll(async () => {
  server = await startTestServer({ withPages: true });
  db = new pg.Pool({ connectionString: server.connectionString });
  const profile = { headline: 'Quorum looms', country: 'KE' } as const;
  asker = await build.aMember(db, from, { name: 'Quillan Qasir', handle: 'quillan-q', profile });
  const helper = await build.aMember(db, from, { name: 'Helping Hand' });
  thread = await build.aThread(db, from, {
    authorId: asker.id,
    isAnonymous: true,
    title: 'Zirconium spindles',
    slug: 'zirconium-spindles',
    tags: ['zirconium'],
    posts: [{}, { authorId: helper.id }, { authorId: asker.id }],
    acceptedPost: 3,
  });
  const opened = { act: 'thread.opened', actorId: asker.id } as const;
  const { rows } = await db.query<{ id: string }>('select id from thread where number = $1', [thread.number]);
  const id = rows[0]?.id ?? '';
  await build.anAuditEvent(db, from, { ...opened, subjectId: id, scopeId: id });
  cookies.member = await aSessionOf(helper, db, server.config);
  cookies.moderator = await aSessionOf(await build.aMember(db, from, { role: 'moderator' }), db, server.config);
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const get = async (who: keyof typeof cookies, path: string): Promise<string> => {
  const answer = await fetch(server.origin + path, { headers: cookies[who] === '' ? {} : { cookie: cookies[who] } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};
const traces = /quillan|qasir|quorum/i;

describe('the pages of a question without a name', () => {
  it('have it for moderators alone, whoever looked before', async () => {
    const path = `/threads/${thread.number}/${thread.slug}`;
    expect(await get('moderator', path)).toMatch(traces);
    expect(await get('moderator', path)).toContain('Readers do not see who it is');
    for (const who of ['nobody', 'member', 'nobody'] as const) {
      const html = await get(who, path);
      expect([who, html.match(traces)]).toEqual([who, null]);
      expect(html).not.toContain(asker.id);
      expect(html).toContain('A member');
      expect(html).toContain('The asker');
    }
  });

  it('are followed by lists, feeds and files without it', async () => {
    const log = `/threads/${thread.number}/log`;
    const paths = ['/', '/threads', '/threads?tag=zirconium', log, '/threads/feed.atom', '/sitemap.xml'];
    for (const path of [...paths, `/threads/${thread.number}/posts/1/history`]) {
      const text = await get('nobody', path);
      expect([path, text.match(traces)]).toEqual([path, null]);
      expect([path, text.includes(asker.id)]).toEqual([path, false]);
    }
    expect(await get('nobody', '/threads/feed.atom')).toContain('<name>A member</name>');
  });

  it('are not named where the asker is', async () => {
    for (const who of ['nobody', 'member'] as const) {
      const html = await get(who, `/members/${asker.handle}`);
      expect(html).toMatch(traces);
      expect(html).not.toMatch(/zirconium/i);
    }
    expect(await get('member', '/members')).not.toMatch(/zirconium/i);
  });
});
