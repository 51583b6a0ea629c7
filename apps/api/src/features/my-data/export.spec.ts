import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import pg from 'pg';
import { catalogue, textFor } from '@cluster-commons/messages';
import {
  aSessionOf,
  build,
  startTestHandlers,
  startTestServer,
  testSource,
  type TestHandlers,
  type TestServer,
} from '../../platform/testing/index.ts';
import { memberData } from './member-data.ts';
import { exportSections, sectionNames } from './export-sections.ts';

const from = testSource('export');
let db: pg.Pool;
let server: TestServer;
let worker: TestHandlers;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  server = await startTestServer({ environment: { DATA_DIR: folder } });
  db = new pg.Pool({ connectionString: server.connectionString });
  worker = await startTestHandlers({ config: server.config });
});
afterAll(async () => {
  await worker.stop();
  await db.end();
  await server.remove();
  await rm(folder, { recursive: true, force: true });
});

const cookieOf = (member: { id: string } | null) =>
  member === null ? Promise.resolve('') : aSessionOf(member, db, server.config);
interface Copy {
  id: string;
  readyAt: string | null;
  bytes: number;
}
const graphql = async (query: string, as: { id: string }) => {
  const response = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await cookieOf(as), origin: server.origin },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: { requestDataExport: { export: Copy }; myData: { export: Copy | null } } };
};
const ask = async (as: { id: string }): Promise<Copy> =>
  (
    await graphql(
      `
        mutation {
          requestDataExport {
            export {
              id
              readyAt
              bytes
            }
            problems {
              code
            }
          }
        }
      `,
      as,
    )
  ).data.requestDataExport.export;
const copyOf = async (as: { id: string }): Promise<Copy | null> =>
  (
    await graphql(
      `
        {
          myData {
            export {
              id
              readyAt
              bytes
            }
          }
        }
      `,
      as,
    )
  ).data.myData.export;
const fetchCopy = async (id: string, as: { id: string } | null): Promise<Response> =>
  fetch(`${server.origin}/exports/${id}`, { redirect: 'manual', headers: { cookie: await cookieOf(as) } });
const unzipped = async (response: Response): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await response.arrayBuffer()))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

describe('a copy of all that is a member’s', () => {
  it('is made once, told by mail, and holds what they wrote, as JSON and as pages in their language', async () => {
    const member = await build.aMember(db, from, { name: 'Amina <b>', locale: 'fr', profile: { about: 'Of looms' } });
    const other = await build.aMember(db, from, { email: 'secret-of-other@mail.example' });
    const thread = await build.aThread(db, from, { authorId: other.id, title: 'On yarn' });
    await build.aPost(db, from, { threadId: thread.id, authorId: member.id, body: 'We buy <together>' });
    await build.aConnection(db, from, { requesterId: other.id, addresseeId: member.id, reason: 'Same valley' });
    await build.aBookmark(db, from, { memberId: member.id, threadId: thread.id });
    await build.aDraft(db, from, { memberId: member.id, body: 'Not yet <sent>' });
    const [one, two] = await Promise.all([ask(member), ask(member)]);
    expect(two).toEqual(one);
    expect(one.readyAt).toBeNull();
    expect((await fetchCopy(one.id, member)).status).toBe(404);
    await worker.deliver();
    expect(await worker.deliver()).toMatchObject([
      { kind: 'export-ready', to: member.email, language: 'fr', path: '/settings/data' },
    ]);
    const copy = await copyOf(member);
    expect(copy).toMatchObject({ id: one.id, readyAt: expect.any(String) });

    const response = await fetchCopy(one.id, member);
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="cluster-commons-my-data-.*\.zip"$/);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'private, no-store',
      'nosniff',
    ]);
    expect(Number(headers.get('content-length'))).toBe(copy?.bytes);
    const files = await unzipped(response);
    expect(Object.keys(files).sort()).toEqual(
      [...sectionNames.flatMap((name) => [`data/${name}.json`, `${name}.html`]), 'index.html'].sort(),
    );
    const data = (name: string): object[] => JSON.parse(files[`data/${name}.json`] ?? '') as object[];
    expect(data('account')).toMatchObject([{ name: 'Amina <b>', email: member.email, language: 'fr' }]);
    expect(data('profile')).toMatchObject([{ about: 'Of looms' }]);
    expect(data('posts')).toMatchObject([{ title: 'On yarn', text: 'We buy <together>' }]);
    expect(data('connections')).toMatchObject([{ name: other.name, text: 'Same valley', askedByMe: false }]);
    expect(data('bookmarks')).toHaveLength(1);
    expect(data('drafts')).toMatchObject([{ title: 'Not yet <sent>', text: 'Not yet <sent>' }]);
    expect(data('actsByMe')).toMatchObject([{ act: 'account.export-asked' }]);
    expect(files['actsByMe.html']).toContain(textFor('fr')('record.act.account.export-asked'));
    expect(files['actsByMe.html']).not.toContain('account.export-asked');
    expect(files['posts.html']).toContain('We buy &lt;together&gt;');
    expect(files['index.html']).toContain('<html lang="fr" dir="ltr">');
    expect(files['index.html']).toContain('Ce que j’ai écrit');
    // What is another's alone, and what secrets are kept as, stand in none of it.
    const all = Object.values(files).join('\n');
    for (const { token_hash: hash } of (
      await db.query('select token_hash from session where member_id = $1', [member.id])
    ).rows)
      expect(all).not.toContain(hash);
    expect(all).not.toContain('secret-of-other');
  });

  it('is nobody else’s, and looks like none to them', async () => {
    const [member, other] = [await build.aMember(db, from), await build.aMember(db, from, { role: 'administrator' })];
    const { id } = await ask(member);
    await worker.deliver();
    expect((await fetchCopy(id, other)).status).toBe(404);
    expect((await fetchCopy(id, null)).status).toBe(401);
    expect((await fetchCopy('nothing', member)).status).toBe(404);
  });

  it('of many posts comes in portions', async () => {
    const member = await build.aMember(db, from);
    const thread = await build.aThread(db, from, { authorId: member.id });
    await db.query(
      `insert into post (thread_id, number, author_id, lang, body, html, renderer_version)
       select $1, n, $2, 'en', 'Post ' || n, '', 1 from generate_series(2, 1203) n`,
      [thread.id, member.id],
    );
    const { id } = await ask(member);
    await worker.deliver();
    const files = await unzipped(await fetchCopy(id, member));
    const posts = JSON.parse(files['data/posts.json'] ?? '') as { number: number }[];
    expect(new Set(posts.map(({ number }) => number)).size).toBe(1203);
  });

  it('begins again where its job was ended, and is removed with the days it is good for', async () => {
    const member = await build.aMember(db, from);
    const { id } = await ask(member);
    const path = join(folder, 'exports', `${id}.zip`);
    await writeFile(`${path}.part`, 'half of another attempt'.repeat(10_000));
    await worker.deliver();
    expect(Object.keys(await unzipped(await fetchCopy(id, member)))).toContain('index.html');
    const orphan = join(folder, 'exports', `${from.ids(from.now)}.zip.part`);
    await writeFile(orphan, 'of nobody');
    await db.query(`update data_export set expires_at = now() - interval '1 minute' where id = $1`, [id]);
    expect((await fetchCopy(id, member)).status).toBe(404);
    await worker.strike('lapsed-exports');
    const names = await readdir(join(folder, 'exports'));
    expect(names.filter((name) => name.includes(id) || name.endsWith('.part'))).toEqual([]);
    expect(await copyOf(member)).toBeNull();
  });
});

describe('what stands in it', () => {
  it('has every part that a table says it is in, and no part without a table', () => {
    const said = new Set(Object.values(memberData).flatMap(({ taken }) => ('as' in taken ? taken.as : [])));
    expect([...said].sort()).toEqual([...sectionNames].sort());
    for (const { taken } of Object.values(memberData)) if ('leftOut' in taken) expect(taken.leftOut).toMatch(/\w{3}/);
  });

  it('is read by statements that name the columns of the file, each with its words', async () => {
    for (const sql of Object.values(exportSections)) {
      const { fields } = await db.query(`${sql} limit 0`, [from.ids(from.now)]);
      const names = fields.map(({ name }) => name).filter((name) => name !== 'key');
      expect(names.filter((name) => !(`export.field.${name}` in catalogue))).toEqual([]);
    }
  });
});
