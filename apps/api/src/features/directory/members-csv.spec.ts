import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { aSessionOf, build, startTestServer, testSource, type TestServer } from '../../platform/testing/index.ts';

const from = testSource('members-csv');
let db: pg.Pool;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ environment: { RATE_LIMIT_FACTOR: '1' } });
  db = new pg.Pool({ connectionString: server.connectionString });
});
afterAll(async () => {
  await db.end();
  await server.remove();
});

const get = async (path: string, as: { id: string } | null, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.origin + path, {
    redirect: 'manual',
    headers: { ...headers, ...(as === null ? {} : { cookie: await aSessionOf(as, db, server.config) }) },
  });
const manager = (locale: 'en' | 'ar' = 'en') =>
  build.aMember(db, from, { role: 'programme_manager', locale, profile: { country: 'CH' } });
const exportsBy = async ({ id }: { id: string }) =>
  (await db.query(`select act, subject_kind, detail from audit_event where actor_id = $1`, [id])).rows;

describe('the file of members', () => {
  it('lists the matching members in the language of the reader, and is on record', async () => {
    const reader = await manager();
    const cluster = await build.aCluster(db, from, { name: 'León footwear' });
    const ana = await build.aMember(db, from, {
      name: 'Ana "la Jefa", León',
      email: 'secret@address.example',
      createdAt: new Date('2026-05-04T23:30:00Z'),
      profile: {
        country: 'MX',
        sectors: ['15'],
        expertise: ['facilitation'],
        languages: ['es', 'en', 'sw', 'am'],
        organisation: 'CICEG',
        postCount: 4,
        lastPostedAt: new Date('2026-10-01T08:00:00Z'),
      },
    });
    await build.aMembership(db, from, { clusterId: cluster.id, memberId: ana.id });
    await build.aMember(db, from, { profile: { country: 'MX', sectors: ['62'] } });
    await build.aMember(db, from, { status: 'imported', profile: { country: 'MX', sectors: ['15'] } });

    const response = await get('/members.csv?country=MX&country=GT&sector=C&text=jefa&sort=NAME', reader);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="cluster-commons-members-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, row, ...rest] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toBe('Name,Organisation,Country,Clusters,Sector,Expertise,Languages,Posts,Last post,Member since');
    expect(row).toMatch(
      /^"Ana ""la Jefa"", León",CICEG,Mexico,León footwear,15 Manufacture of leather[^,]*,[^,]*facilitation,Spanish; English; Swahili; Amharic,4,2026-10-01,2026-05-04$/,
    );
    expect(rest).toEqual(['']);
    expect(new TextDecoder().decode(bytes)).not.toContain('@');
    expect(await exportsBy(reader)).toEqual([
      {
        act: 'members.exported',
        subject_kind: 'directory',
        detail: { filter: { countries: ['MX', 'GT'], sectors: ['C'], text: 'jefa' }, rowCount: 1 },
      },
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '=HYPERLINK("http://x.example","y")'])(
    'disarms a cell that begins like a formula: %j',
    async (name) => {
      const reader = await manager();
      const country = 'AQ';
      const { id } = await build.aMember(db, from, { name, profile: { country, organisation: name } });
      const text = await (await get(`/members.csv?country=${country}`, reader)).text();
      const quoted = name.replaceAll('"', '""');
      expect(text.split('\r\n').slice(1).join('\n')).toMatch(/^"?'/);
      expect(text.replaceAll('\r\n', '\n')).toContain(`'${quoted}`);
      await db.query('delete from member where id = $1', [id]);
    },
  );

  it('speaks the language of the manager, or the one asked for', async () => {
    const reader = await manager('ar');
    expect((await (await get('/members.csv?country=SE', reader)).text()).split('\r\n')[0]).toBe(
      'الاسم;المؤسسة;البلد;العناقيد;القطاع;الخبرة;اللغات;المشاركات;آخر مشاركة;عضو منذ',
    );
    expect(await (await get('/members.csv?country=SE&lang=fr', reader)).text()).toMatch(/^Nom;Organisation;Pays;/);
  });

  it.each([
    ['fr', ';'],
    ['es', ';'],
    ['ar', ';'],
    ['en', ','],
  ])('is parted as spreadsheets in %s expect it: %s', async (language, separator) => {
    const country = 'TF';
    const organisation = 'One; two, three\rfour\nfive';
    const { id } = await build.aMember(db, from, { name: 'Ana', profile: { country, organisation } });
    const text = await (await get(`/members.csv?country=${country}&lang=${language}`, await manager())).text();
    expect(text).toContain(`Ana${separator}"One; two, three\rfour\nfive"${separator}`);
    await db.query('delete from member where id = $1', [id]);
  });

  it('is complete when it is longer than a batch', async () => {
    const reader = await manager();
    await db.query(
      `with m as (insert into member (handle, name, email, email_verified)
         select 'many-' || n, 'Same name', 'many-' || n || '@example.org', true from generate_series(1, 1203) n returning id)
       insert into profile (member_id, country) select id, 'NO' from m`,
    );
    const text = await (await get('/members.csv?country=NO&sort=ACTIVE', reader)).text();
    expect(text.split('\r\n')).toHaveLength(1203 + 2);
  });

  it.each<[string, Parameters<typeof build.aMember>[2] | null, number, RegExp]>([
    ['nobody', null, 401, /Sign in first/],
    ['a member', {}, 403, /may not/],
    ['a moderator', { role: 'moderator' }, 403, /may not/],
    ['a suspended manager', { role: 'programme_manager', status: 'suspended' }, 403, /suspended/],
  ])('is refused to %s, and that leaves no record of a file', async (_who, given, status, sentence) => {
    const asker = given === null ? null : await build.aMember(db, from, given);
    const response = await get('/members.csv', asker);
    expect([response.status, response.headers.get('content-disposition')]).toEqual([status, null]);
    expect(await response.text()).toMatch(sentence);
    if (asker !== null) expect(await exportsBy(asker)).toEqual([]);
  });

  it('is refused in the language of the request, in the form that the asker reads', async () => {
    const response = await get('/members.csv', await build.aMember(db, from, { locale: 'fr' }), {
      accept: 'application/json',
    });
    expect([response.status, response.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringMatching(/^Vous/), extensions: { code: 'NOT_ALLOWED' } }],
    });
    expect(await (await get('/members.csv?lang=es', null)).text()).toMatch(/sesión/);
  });

  it('has a kind of its own among the figures', async () => {
    const figures = await (await fetch(`${server.origin}/metrics`)).text();
    expect(figures).toContain('kind="members.csv",method="GET",status="200"');
    await fetch(`${server.origin}/chosen-by-a-stranger`);
    expect(await (await fetch(`${server.origin}/metrics`)).text()).not.toContain('chosen-by-a-stranger');
  });

  it('is for administrators too', async () => {
    expect(
      (await get('/members.csv?country=SE', await build.aMember(db, from, { role: 'administrator' }))).status,
    ).toBe(200);
  });

  it('redirects a signed-out browser to the sign-in page', async () => {
    const response = await get('/members.csv?country=MX', null, { accept: 'text/html,*/*' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Fmembers.csv%3Fcountry%3DMX',
    ]);
  });

  it.each([
    ['a text that cannot be stored', 'text=%00'],
    ['a value that cannot be stored', 'sector=a%00'],
    ['an endless search', `text=${'a'.repeat(121)}`],
    ['more values than a person chooses', Array.from({ length: 61 }, (_, i) => `country=${i}`).join('&')],
  ])('holds what the page shows for %s', async (_what, query) => {
    const response = await get(`/members.csv?${query}`, await manager());
    expect(response.status).toBe(200);
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(1);
  });

  it('can be taken twenty times an hour', async () => {
    const reader = await manager();
    const statuses: number[] = [];
    for (let i = 0; i < 21; i += 1) statuses.push((await get('/members.csv?country=SE', reader)).status);
    expect([...new Set(statuses.slice(0, 20)), statuses[20]]).toEqual([200, 429]);
    expect(Number((await get('/members.csv', reader)).headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await exportsBy(reader)).toHaveLength(20);
  });
});
