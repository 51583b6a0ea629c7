import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aSessionOf, build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';

const from = testSource('thread-feeds');
let server: TestServer;
let db: pg.Pool;
let cluster: { id: string };
let member: { id: string };
beforeAll(async () => {
  server = await startTestServer();
  db = new pg.Pool({ connectionString: server.connectionString });
  member = await build.aMember(db, from, { name: 'Ana & “Loom” <b>' });
  cluster = await build.aCluster(db, from, { slug: 'lake-looms', name: 'Lake looms & yarn' });
  await build.aMembership(db, from, { clusterId: cluster.id, memberId: member.id });
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const thread = { clusterId: cluster.id, authorId: member.id };
  const body = 'من لديه نول؟';
  await build.aThread(db, from, { ...thread, title: 'Looms ]]> & <cheap>', tags: ['looms'], createdAt: at(1) });
  await build.aThread(db, from, {
    ...thread,
    title: 'أنوال للبيع هنا',
    lang: 'ar',
    createdAt: at(2),
    posts: [{ body }],
  });
  await build.aThread(db, from, { ...thread, title: 'Only for members', visibility: 'cluster' });
  await build.aThread(db, from, { ...thread, title: 'Hidden by moderators', hiddenAt: from.now });
  await build.aThread(db, from, {
    title: 'Outside of clusters',
    tags: ['looms'],
    createdAt: at(3),
    posts: [{ hiddenAt: from.now }],
  });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + path, { redirect: 'manual', headers });
const titlesIn = (text: string) =>
  Array.from(text.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]><\/title>/gs), ([, title]) => title);

describe('the feed of a cluster', () => {
  it('holds what everybody may read, newest first, each in its own language', async () => {
    const answer = await get('/clusters/lake-looms/feed.atom');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
      'public, max-age=300',
    ]);
    const text = await answer.text();
    expect(titlesIn(text)).toEqual([
      '<span lang="ar" dir="rtl">أنوال للبيع هنا</span>',
      '<span lang="en" dir="ltr">Looms ]]&gt; &amp; &lt;cheap&gt;</span>',
    ]);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/);
    expect(text).toContain('<p lang="ar" dir="rtl">من لديه نول؟</p>');
    expect(text).toMatch(/<title>Lake looms &amp; yarn – /);
    expect(text).toContain('<name>Ana &amp; “Loom” &lt;b&gt;</name>');
    expect(text).toMatch(/rel="self" href="[^"]*\/clusters\/lake-looms\/feed\.atom"/);
  });

  it('is the same for a member, who sees more on the page', async () => {
    const cookie = await aSessionOf(member, db, server.config);
    const own = await (await get('/clusters/lake-looms/feed.atom', { cookie })).text();
    expect(own).toBe(await (await get('/clusters/lake-looms/feed.atom')).text());
  });

  it('is not sent again to whoever has it, until something is new', async () => {
    const etag = (await get('/clusters/lake-looms/feed.atom')).headers.get('etag') ?? '';
    const again = await get('/clusters/lake-looms/feed.atom', { 'if-none-match': `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await build.aThread(db, from, { clusterId: cluster.id, title: 'Something new here' });
    expect((await get('/clusters/lake-looms/feed.atom', { 'if-none-match': etag })).status).toBe(200);
  });

  it('leads on from an address that the cluster had, and is not found where there is none', async () => {
    await db.query(`insert into cluster_former_slug (slug, cluster_id) values ('old-looms', $1)`, [cluster.id]);
    const old = await get('/clusters/old-looms/feed.atom');
    expect([old.status, old.headers.get('location')]).toEqual([301, '/clusters/lake-looms/feed.atom']);
    expect((await get('/clusters/nowhere/feed.atom')).status).toBe(404);
  });
});

describe('the feed of a tag', () => {
  it('holds what has it, without words that are hidden', async () => {
    const text = await (await get('/threads/feed.atom?tag=LOOMS')).text();
    expect(titlesIn(text).map((title) => title?.replace(/<[^>]*>/g, ''))).toEqual([
      'Outside of clusters',
      'Looms ]]&gt; &amp; &lt;cheap&gt;',
    ]);
    expect(text.match(/<content/g)).toHaveLength(1);
  });

  it('is that of the whole network without one, and empty for one that nothing has', async () => {
    expect(titlesIn(await (await get('/threads/feed.atom')).text()).length).toBeGreaterThan(2);
    expect(titlesIn(await (await get('/threads/feed.atom?tag=%00')).text()).length).toBeGreaterThan(2);
    expect(titlesIn(await (await get('/threads/feed.atom?tag=nothing')).text())).toEqual([]);
  });
});
