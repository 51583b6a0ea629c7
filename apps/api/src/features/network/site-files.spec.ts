import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';

const from = testSource('site-files');
let server: TestServer;
let db: pg.Pool;
beforeAll(async () => {
  server = await startTestServer();
  db = new pg.Pool({ connectionString: server.connectionString });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const get = async (path: string) => {
  const answer = await fetch(server.origin + path);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

describe('the files that programs ask every site for', () => {
  it.each([
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('are there, each with its type: %s', async (path, type) => {
    expect(await get(path)).toMatchObject({ status: 200, type });
  });

  it('close what is for members and what is no page', async () => {
    const { text } = await get('/robots.txt');
    for (const path of ['/acts/', '/graphql', '/members', '/bookmarks']) expect(text).toContain(`Disallow: ${path}\n`);
    expect(text).not.toContain('Disallow: /threads\n');
    expect(text).toMatch(/^Sitemap: http.*\/sitemap\.xml$/m);
  });

  it('say where a hole can be told, until when', async () => {
    const { text } = await get('/.well-known/security.txt');
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
    expect(Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '')).toBeGreaterThan(Date.now());
  });

  it('name what everybody may read, and nothing else', async () => {
    const cluster = await build.aCluster(db, from, { slug: 'kiln-street' });
    const open = await build.aThread(db, from, { title: 'Clay & “kilns” <cheap>' });
    const closed = await build.aThread(db, from, {
      clusterId: cluster.id,
      visibility: 'cluster',
      title: 'Only for us here',
    });
    const hidden = await build.aThread(db, from, { title: 'Hidden by moderators', hiddenAt: from.now });
    await build.aPage(db, from, { slug: 'pooling' });
    const { text } = await get('/sitemap.xml');
    for (const path of ['/threads', '/clusters/kiln-street', `/threads/${open.number}/clay-kilns-cheap`, '/pooling']) {
      expect(text).toContain(`${path}</loc>`);
    }
    for (const { number } of [closed, hidden]) expect(text).not.toContain(`/threads/${number}/`);
    expect(text).not.toMatch(/\/members|\/bookmarks|\/sign-in/);
  });
});
