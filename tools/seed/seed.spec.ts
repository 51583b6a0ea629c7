import { verify } from '@node-rs/argon2';
import pg from 'pg';
import { checkPassword } from '@cluster-commons/domain/accounts';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import {
  aBookmark,
  aCluster,
  aConnection,
  aMember,
  aMembership,
  aPage,
  aPost,
  aProfile,
  aThread,
  sourceFrom,
  type Source,
} from '@cluster-commons/prisma/seed/builders/index.ts';
import { demoAccounts, demoPassword, isEmpty, seedDemoWorld } from '@cluster-commons/prisma/seed/index.ts';

const now = new Date('2026-11-23T12:00:00Z');
let server: ThrowawayServer;
beforeAll(async () => {
  server = await startThrowaway();
}, 60_000);
afterAll(() => server.stop());

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

/** Counters that differ from the rows they count. */
const wrongCounters = `
  select 'thread' as what, t.id from thread t, lateral
    (select count(*) filter (where deleted_at is null) as posts, max(number) as number,
            max(created_at) filter (where deleted_at is null) as latest from post where thread_id = t.id) o
   where (t.post_count, t.last_post_number, t.last_post_at) is distinct from (o.posts, o.number, o.latest)
  union all
  select 'profile', p.member_id from profile p, lateral
    (select count(*) as posts, max(x.created_at) as latest from post x join thread t on t.id = x.thread_id
      where x.author_id = p.member_id and x.deleted_at is null and not (t.is_anonymous and t.author_id = x.author_id)) o
   where (p.post_count, p.last_posted_at) is distinct from (o.posts, o.latest)
  union all
  select 'reactions', o.id from post o left join reaction_count c on c.post_id = o.id, lateral
    (select count(*) filter (where kind = 'useful') as useful, count(*) filter (where kind = 'same_here') as same_here,
            count(*) filter (where kind = 'tried_it') as tried_it from reaction where post_id = o.id) r
   where (coalesce(c.useful, 0), coalesce(c.same_here, 0), coalesce(c.tried_it, 0)) <> (r.useful, r.same_here, r.tried_it)
  union all
  select 'cluster', c.id from cluster c
   where c.member_count <> (select count(*) from membership where cluster_id = c.id and left_at is null)
      or c.thread_count <> (select count(*) from thread where cluster_id = c.id and visibility = 'public' and hidden_at is null)`;

describe('the builders', () => {
  let db: pg.Client;
  let from: Source;
  beforeAll(async () => {
    db = await connect(await server.createDatabase('builders'));
    from = sourceFrom('builders', now);
  });
  afterAll(() => db.end());
  afterEach(async () => expect((await db.query(wrongCounters)).rows).toEqual([]));

  const row = async (text: string, ...values: unknown[]) => (await db.query(text, values)).rows[0];

  it('make a thread with its author, opening post and excerpt from nothing', async () => {
    const thread = await aThread(db, from);
    expect(thread.number).toBeGreaterThan(0);
    expect(thread.posts).toHaveLength(1);
    expect(await row('select count(*)::int as count from profile where member_id = $1', thread.authorId)).toEqual({
      count: 1,
    });
    expect(await row('select html, excerpt, number from post where thread_id = $1', thread.id)).toEqual({
      html: '<p>We tried it with three workshops. It took two months.</p>',
      excerpt: 'We tried it with three workshops. It took two months.',
      number: 1,
    });
  });

  it('count a reply, its author and the latest time', async () => {
    const thread = await aThread(db, from);
    const author = await aMember(db, from);
    const later = new Date(now.getTime() + 60_000);
    const post = await aPost(db, from, { threadId: thread.id, authorId: author.id, createdAt: later });
    expect(post).toMatchObject({ number: 2, lang: 'en' });
    expect(await row('select post_count, version, last_post_at from thread where id = $1', thread.id)).toEqual({
      post_count: 2,
      version: 2,
      last_post_at: later,
    });
  });

  it('give a deleted post its number without counting it', async () => {
    const { id } = await aThread(db, from, { posts: [{}, { deletedAt: now }] });
    await aPost(db, from, { threadId: id, deletedAt: now });
    expect((await aPost(db, from, { threadId: id })).number).toBe(4);
    expect(await row('select post_count, last_post_number from thread where id = $1', id)).toEqual({
      post_count: 2,
      last_post_number: 4,
    });
  });

  it('mark the answer', async () => {
    const thread = await aThread(db, from, { posts: [{}, { body: 'Ask *twice*.' }], acceptedPost: 2 });
    expect(thread.acceptedPostId).toBe(thread.posts[1]?.id);
    await expect(aThread(db, from, { acceptedPost: 3 })).rejects.toThrow('no post 3');
  });

  it('count members in and discussions for everybody, not those who left and what is for members', async () => {
    const cluster = await aCluster(db, from, {
      figures: [{ metric: 'firms', value: 600, unit: null, year: 2006, note: null, source: null }],
    });
    const stays = await aMember(db, from);
    const left = await aMember(db, from, { profile: null });
    await aMembership(db, from, { clusterId: cluster.id, memberId: stays.id });
    await aMembership(db, from, { clusterId: cluster.id, memberId: left.id, leftAt: now });
    await aThread(db, from, { clusterId: cluster.id, visibility: 'cluster', authorId: stays.id });
    await aThread(db, from, { clusterId: cluster.id, authorId: stays.id });
    expect(
      await row('select member_count, thread_count, figures from cluster where id = $1', cluster.id),
    ).toMatchObject({
      member_count: 1,
      thread_count: 1,
      figures: [{ metric: 'firms', value: 600 }],
    });
  });

  it('make a profile with the member, or later', async () => {
    const { id } = await aMember(db, from, { profile: null });
    await aProfile(db, from, { memberId: id, country: 'ET', expertise: ['pooled-purchasing'] });
    expect(await row('select country, expertise from profile where member_id = $1', id)).toMatchObject({
      country: 'ET',
      expertise: ['pooled-purchasing'],
    });
  });

  it('make connections, bookmarks and pages', async () => {
    const [one, two] = [await aMember(db, from), await aMember(db, from)];
    const { id: threadId } = await aThread(db, from);
    const kept = await aBookmark(db, from, { memberId: one.id, threadId });
    expect(kept).toMatchObject({ memberId: one.id, threadId, createdAt: now });
    const asked = await aConnection(db, from, { requesterId: one.id, addresseeId: two.id });
    expect(asked).toMatchObject({ status: 'pending', answeredAt: null });
    expect((await aPage(db, from)).html).toContain('<h2 id="s-why">Why</h2>');
  });
});

describe('the demo world', () => {
  let db: pg.Client;
  let connectionString: string;
  beforeAll(async () => {
    connectionString = await server.createDatabase('world');
    db = await connect(connectionString);
    expect(await isEmpty(db)).toBe(true);
    await seedDemoWorld({ connectionString, now });
  }, 60_000);
  afterAll(() => db.end());

  const rows = async (text: string) => (await db.query(text)).rows;
  const count = async (table: string): Promise<number> =>
    (await rows(`select count(*)::int as count from ${table}`))[0].count;

  it('has its counters right', async () => {
    expect(await rows(wrongCounters)).toEqual([]);
  });

  it.each([
    ['cluster', 60],
    ['page', 22],
    [`page where lang = 'en'`, 16],
    ['thread', 65],
    [`thread where visibility = 'cluster'`, 8],
    [`thread where post_count = 1`, 10],
    ['cluster where member_count = 0', 0],
    ['post where hidden_at is not null', 1],
    ['thread where pinned_at is not null', 1],
    [`connection where status = 'declined'`, 3],
    ['bookmark', 15],
    ['reaction', 17],
    ['member where not email_verified', 0],
    [`membership where is_moderator`, 2],
  ])('has of %s: %i', async (what, expected) => {
    expect(await count(what)).toBe(expected);
  });

  it('is reached by one account of each kind with the one password', async () => {
    const accounts = await rows(
      `select m.email, m.role::text, c.subject = m.id::text as own, c.password_hash from credential c
         join member m on m.id = c.member_id where c.provider_id = 'credential' order by m.created_at`,
    );
    expect(accounts.map(({ email }) => email).sort()).toEqual(demoAccounts.map(({ email }) => email).sort());
    expect(accounts.map(({ role }) => role).sort()).toEqual([
      'administrator',
      'member',
      'member',
      'moderator',
      'programme_manager',
    ]);
    for (const { own, password_hash } of accounts) {
      expect(own).toBe(true);
      expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(await verify(password_hash, demoPassword)).toBe(true);
    }
    expect(checkPassword(demoPassword, { name: 'Amina Seid', email: 'amina@demo.example' })).toEqual([]);
  });

  it('runs forward: no post before the one above it, its author or the present', async () => {
    expect(
      await rows(`select t.title from post o join thread t on t.id = o.thread_id join member m on m.id = o.author_id
        left join post b on b.thread_id = o.thread_id and b.number = o.number - 1
        where o.created_at <= b.created_at or o.created_at <= m.created_at or o.created_at > '${now.toISOString()}'`),
    ).toEqual([]);
    expect(
      await rows(
        'select number from thread a where exists (select 1 from thread b where b.number < a.number and b.created_at > a.created_at)',
      ),
    ).toEqual([]);
  });

  it('spreads over eighteen months, the last day included', async () => {
    const [{ first, last }] = await rows('select min(created_at) as first, max(created_at) as last from post');
    expect((now.getTime() - first.getTime()) / 86_400_000).toBeGreaterThan(500);
    expect((now.getTime() - last.getTime()) / 86_400_000).toBeLessThan(1);
  });

  it('lets only members of a cluster write in its own threads', async () => {
    expect(
      await rows(`select t.title, m.handle from post o join thread t on t.id = o.thread_id join member m on m.id = o.author_id
        where t.visibility = 'cluster' and not exists (select 1 from membership s
          where s.cluster_id = t.cluster_id and s.member_id = m.id and s.joined_at < o.created_at)`),
    ).toEqual([]);
  });

  it('marks answers in questions only, never the asking post, by the asker', async () => {
    expect(
      await rows(`select t.title from thread t join post o on o.id = t.accepted_post_id
        where t.kind <> 'question' or o.number = 1 or o.thread_id <> t.id or t.accepted_by_id <> t.author_id
           or t.accepted_at <= o.created_at`),
    ).toEqual([]);
  });

  it('links every mention and every address of the site to what is there', async () => {
    const found = await rows(`select distinct (regexp_matches(html, 'href="(/[^"#?]*)', 'g'))[1] as href
      from (select html from post union all select html from page) as texts`);
    const known = new Set(
      (
        await rows(
          `select '/members/' || handle as href from member union select '/' || section || '/' || slug from page`,
        )
      ).map(({ href }) => href),
    );
    expect(found.map(({ href }) => href).filter((href) => href !== '/clusters' && !known.has(href))).toEqual([]);
  });

  it('refuses a database in which somebody lives', async () => {
    await expect(seedDemoWorld({ connectionString, now })).rejects.toThrow('empty database');
    expect(await count('thread')).toBe(65);
  });

  it('is the same again at the same time', async () => {
    const again = await server.createDatabase('world_again');
    await seedDemoWorld({ connectionString: again, now });
    const other = await connect(again);
    const text = 'select id, thread_id, number, author_id, body, created_at from post order by id';
    expect((await other.query(text)).rows).toEqual(await rows(text));
    await other.end();
  });
});
