import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { plainText, renderMarkdown } from '@cluster-commons/markdown';
import pg from 'pg';
import { startThrowaway, type ThrowawayServer } from '@cluster-commons/tools/postgres/throwaway.ts';
import { benchAccount } from './bench-account.ts';
import { addHabits } from './coming-back.ts';
import { generateVolume, VolumeRefused, type VolumeProgress } from './generate-volume.ts';
import { tables } from './rows.ts';

const size = { members: 400, threads: 90, posts: 6000, clusters: 8 };
let server: ThrowawayServer;
let database: string;
const clients: pg.Client[] = [];

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  clients.push(client);
  return client;
}

/** A hash over every row of every table that the volume fills. */
async function checksum(connectionString: string): Promise<string> {
  const client = await connect(connectionString);
  const hashes = [...Object.keys(tables), 'credential'].map(
    (table) => `(select md5(string_agg(t::text, chr(10) order by t::text)) from ${table} t)`,
  );
  const { rows } = await client.query<{ sum: string }>(`select concat_ws(' ', ${hashes.join(', ')}) as sum`);
  return rows[0]?.sum ?? '';
}

/** The one number that a statement counts. */
async function count(text: string): Promise<number> {
  const { rows } = await (await connect(database)).query<{ count: string }>(text);
  return Number(rows[0]?.count);
}

beforeAll(async () => {
  server = await startThrowaway();
  database = await server.createDatabase('volume');
  await generateVolume({ connectionString: database, ...size, seed: 7 });
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
});

afterAll(() => server.stop());

describe('a generated volume', () => {
  it.each([
    ['member', size.members + 1],
    ['profile', size.members + 1],
    ['cluster', size.clusters],
    ['thread', size.threads],
    ['post', size.posts],
  ])('has the wanted rows of %s', async (table, expected) => {
    expect(await count(`select count(*) from ${table}`)).toBe(expected);
  });

  it.each([
    [
      'counters of threads',
      `select count(*) from thread t
         join (select thread_id, count(*) as posts, max(number) as last, max(created_at) as last_at,
                      min(created_at) as first_at from post group by thread_id) o on o.thread_id = t.id
        where t.post_count <> o.posts or t.last_post_number <> o.posts or o.last <> o.posts
           or t.last_post_at <> o.last_at or t.created_at <> o.first_at`,
    ],
    [
      'threads without an opening post',
      `select count(*) from thread t where not exists (select 1 from post o where o.thread_id = t.id and o.number = 1 and o.author_id = t.author_id)`,
    ],
    [
      'counters of profiles',
      `select count(*) from profile p
        where p.post_count <> (select count(*) from post o where o.author_id = p.member_id)
           or p.last_posted_at is distinct from (select max(o.created_at) from post o where o.author_id = p.member_id)`,
    ],
    [
      'counters of clusters',
      `select count(*) from cluster c
        where c.member_count <> (select count(*) from membership m where m.cluster_id = c.id and m.left_at is null)
           or c.thread_count <> (select count(*) from thread t where t.cluster_id = c.id and t.visibility = 'public')`,
    ],
    [
      'posts out of their order',
      `select count(*) from post a join post b on b.thread_id = a.thread_id and b.number = a.number + 1
        where b.created_at < a.created_at`,
    ],
    [
      'replies to posts elsewhere or later',
      `select count(*) from post o join post r on r.id = o.reply_to_id where r.thread_id <> o.thread_id or r.number >= o.number`,
    ],
    [
      'answers elsewhere, or of discussions, or before they were written',
      `select count(*) from thread t left join post o on o.id = t.accepted_post_id
        where t.accepted_post_id is not null
          and (o.thread_id is distinct from t.id or o.number = 1 or t.kind <> 'question' or t.accepted_at < o.created_at)`,
    ],
    [
      'posts before their author came',
      `select count(*) from post o join member m on m.id = o.author_id where o.created_at < m.created_at`,
    ],
    [
      'posts of strangers in threads for members',
      `select count(*) from post o join thread t on t.id = o.thread_id and t.visibility = 'cluster'
        where not exists (select 1 from membership m where m.cluster_id = t.cluster_id and m.member_id = o.author_id
                             and m.joined_at <= o.created_at)`,
    ],
    [
      'clusters without a moderator',
      `select count(*) from cluster c where c.member_count > 0
          and (select count(*) from membership m where m.cluster_id = c.id and m.is_moderator) <> 1`,
    ],
    [
      'ids that are no UUIDv7',
      `select count(*) from (select id from post union all select id from thread union all select id from member) a where substr(id::text, 15, 1) <> '7'`,
    ],
    ['profiles that a search would not find', `select count(*) from profile where search = ''`],
    [
      'tables without statistics',
      `select count(*) from pg_class where relname in ('thread', 'post', 'profile') and relkind = 'r' and reltuples < 1`,
    ],
  ])('has no wrong %s', async (_what, statement) => {
    expect(await count(statement)).toBe(0);
  });

  it('has one thread of 2,200 posts', async () => {
    expect(await count('select count(*) from thread where post_count = 2200')).toBe(1);
    expect(await count('select max(post_count) as count from thread where post_count <> 2200')).toBeLessThan(1000);
  });

  it('has about a tenth of its threads for members, and a third of them questions', async () => {
    const forMembers = await count(`select count(*) from thread where visibility = 'cluster'`);
    const questions = await count(`select count(*) from thread where kind = 'question'`);
    const answered = await count(`select count(*) from thread where accepted_post_id is not null`);
    expect(forMembers / size.threads).toBeGreaterThan(0.03);
    expect(forMembers / size.threads).toBeLessThan(0.2);
    expect(questions / size.threads).toBeGreaterThan(0.2);
    expect(questions / size.threads).toBeLessThan(0.5);
    expect(answered / questions).toBeGreaterThan(0.3);
    expect(answered / questions).toBeLessThan(0.9);
  });

  it('holds what the renderer would have made of each text', async () => {
    const client = await connect(database);
    const { rows } = await client.query<{ body: string; html: string; excerpt: string; bytes: number }>(
      'select body, html, excerpt from post where hashtext(id::text) % 12 = 0',
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { body, html, excerpt } of rows) {
      expect(html).toBe(renderMarkdown(body));
      expect(excerpt).toBe(plainText(body, 180));
    }
    const bytes = rows.map(({ html }) => Buffer.byteLength(html)).reduce((sum, each) => sum + each, 0) / rows.length;
    expect(bytes).toBeGreaterThan(650);
    expect(bytes).toBeLessThan(950);
  });

  it('has an account that can sign in', async () => {
    const client = await connect(database);
    const { rows } = await client.query<{ password_hash: string }>(
      `select c.password_hash from credential c join member m on m.id = c.member_id and c.subject = m.id::text
        where m.email = $1 and m.email_verified and c.provider_id = 'credential'`,
      [benchAccount.email],
    );
    expect(await verify(rows[0]?.password_hash ?? '', benchAccount.password)).toBe(true);
  });

  it('leaves the numbers of threads to go on', async () => {
    const { rows } = await (
      await connect(database)
    ).query<{ number: number }>(
      `insert into thread (slug, title, lang, author_id) select 'next', 'The next one', 'en', id from member limit 1 returning number`,
    );
    expect(rows[0]?.number).toBe(size.threads + 1);
  });
});

describe('generating', () => {
  it('gives the same rows for the same seed, and others for another', async () => {
    const [again, other] = [await server.createDatabase('again'), await server.createDatabase('other')];
    const small = { members: 60, threads: 20, posts: 150, clusters: 3 };
    const first = await server.createDatabase('first');
    for (const [connectionString, seed] of [
      [first, 3],
      [again, 3],
      [other, 4],
    ] as const) {
      await generateVolume({ connectionString, ...small, seed });
    }
    const sum = await checksum(first);
    expect(await checksum(again)).toBe(sum);
    expect(await checksum(other)).not.toBe(sum);
    // Two seeds live side by side, and nothing is left of a volume that was there already.
    await generateVolume({ connectionString: first, ...small, seed: 5 });
    const both = await checksum(first);
    await expect(generateVolume({ connectionString: first, ...small, seed: 3 })).rejects.toThrow(VolumeRefused);
    expect(await checksum(first)).toBe(both);
  });

  it('tells how far it is', async () => {
    const seen: VolumeProgress[] = [];
    const connectionString = await server.createDatabase('progress');
    await generateVolume({
      connectionString,
      members: 10,
      threads: 2,
      posts: 30,
      clusters: 0,
      seed: 1,
      onProgress: (step) => seen.push(step),
    });
    expect(seen.filter(({ table }) => table === 'post').at(-1)).toEqual({ table: 'post', done: 30, total: 30 });
  });

  it.each([
    [{ ...size, members: 9 }, /--members is 9/],
    [{ ...size, posts: 89 }, /--posts is 89: give a whole number of at least 90/],
    [{ ...size, clusters: 1.5 }, /--clusters/],
  ])('refuses %j', async (wrong, message) => {
    await expect(generateVolume({ connectionString: database, ...wrong, seed: 1 })).rejects.toThrow(message);
  });
});

describe('what members have read and follow', () => {
  it('is of every member, within what there is, and about threads that everybody may read', async () => {
    await addHabits(database);
    const least = `select min(n) as count from (select count(x.member_id) as n from member m left join`;
    expect(
      await count(`${least} thread_member x on x.member_id = m.id where m.status = 'active' group by m.id) c`),
    ).toBeGreaterThan(20);
    expect(
      await count(`${least} follow x on x.member_id = m.id where m.status = 'active' group by m.id) c`),
    ).toBeGreaterThan(2);
    expect(await count('select count(*) from notification where read_at is null')).toBeGreaterThan(size.members);
    expect(
      await count(`select count(*) from thread_member r join thread t on t.id = r.thread_id
                    where r.read_number > t.last_post_number or t.visibility <> 'public'`),
    ).toBe(0);
  });
});
