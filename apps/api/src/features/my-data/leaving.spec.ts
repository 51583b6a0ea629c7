import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import {
  aSessionOf,
  build,
  findTraces,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('leaving');
let api: TestApi;
let worker: TestHandlers;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaving-'));
  api = await startTestApi({ DATA_DIR: folder });
  worker = await startTestHandlers(api);
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const leave = (as: Asker, keepsWritings: boolean, provedAt?: Date) =>
  api.run<{ leaveNetwork: { departure: { leavesAt: string } | null; problems: { code: string }[] } }>(
    `mutation ($input: LeaveNetworkInput!) {
       leaveNetwork(input: $input) { departure { leavesAt keepsWritings } problems { code } } }`,
    { input: { keepsWritings } },
    { as, ...(provedAt && { provedAt }) },
  );
const stay = (as: Asker) => api.run(`mutation { stayInNetwork { isStaying problems { code } } }`, {}, { as });
const anonymise = (as: Asker, memberId: string, given: object = {}) =>
  api.run<{ anonymiseMember: { isAnonymised: boolean; problems: { code: string; path: string[] }[] } }>(
    `mutation ($input: AnonymiseMemberInput!) {
       anonymiseMember(input: $input) { isAnonymised problems { code path } } }`,
    { input: { memberId, keepsWritings: true, reason: 'asked by letter', ...given } },
    { as },
  );
const mine = (as: Asker) =>
  api.run<{ myData: object }>(
    `{ myData { postCount threadCount departure { keepsWritings } viewerCan { leave { allowed reason } } } }`,
    {},
    { as },
  );
/** Their day has come, and the job with it. */
const theDayComes = async (id: string): Promise<void> => {
  await api.db.query(`update departure set due_at = now() - interval '1 second' where member_id = $1`, [id]);
  await worker.strike('departures');
};
const thread = (number: number, as: Asker = null, language: 'en' | 'fr' = 'en') =>
  api.run<{ thread: { title: string; posts: { nodes: { html: string | null; author: { name: string } }[] } } | null }>(
    `query ($number: Int!) { thread(number: $number) { title isAnswered: answer { number } author { name handle isLinkable isFormer }
       posts(first: 20) { nodes { html state author { name } replyTo { authorName } } } } }`,
    { number },
    { as, language },
  );
const statusOf = async (id: string): Promise<string> =>
  (await api.db.query('select status from member where id = $1', [id])).rows[0].status;

const traces = (...words: string[]): Promise<string[]> => findTraces(api.db, folder, words);

/** A member with something in every table that can name them. */
async function somebody(name: string, handle: string, words = name) {
  const email = `${handle}@mail.example`;
  const member = await build.aMember(api.db, from, { name, handle, email, profile: { headline: `${name} at work` } });
  const [other, cluster] = [await build.aMember(api.db, from), await build.aCluster(api.db, from)];
  await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id, isModerator: true });
  await build.aConnection(api.db, from, { requesterId: member.id, addresseeId: other.id, reason: `It is ${name}` });
  const alone = await build.aThread(api.db, from, { authorId: member.id, clusterId: cluster.id, title: `Of ${words}` });
  const answered = await build.aThread(api.db, from, {
    authorId: member.id,
    clusterId: cluster.id,
    title: `By ${words}`,
  });
  await build.aPost(api.db, from, { threadId: answered.id, authorId: other.id, body: 'An answer of another' });
  const theirs = await build.aThread(api.db, from, { authorId: other.id });
  const reply = await build.aPost(api.db, from, { threadId: theirs.id, authorId: member.id, body: `Yours, ${words}` });
  await build.aBookmark(api.db, from, { memberId: member.id, threadId: theirs.id });
  await api.db.query(
    `insert into invitation (inviter_id, email, name, lang, expires_at) values ($1, $2, $3, 'en', now() + interval '1 day')`,
    [other.id, email, name],
  );
  await api.db.query('insert into rate_limit (key, points) values ($1, 1)', [`sign-in-account:${email}`]);
  await api.db.query(
    `insert into verification (identifier, value, expires_at) values ('x', $1, now() + interval '1 day')`,
    [email],
  );
  await api.db.query(`insert into former_account (id, handle, member_id) values (uuid_v7(), 'was-' || $2, $1)`, [
    member.id,
    handle,
  ]);
  const cookie = await aSessionOf(member, api.db, api.config);
  const mailer = new Mailer(api.config, new NetworkIdentity());
  await mailer.send({
    because: { id: from.ids(from.now), at: from.now.toISOString() },
    to: other.email,
    kind: 'connection-requested',
    language: 'en',
    name: other.name,
    path: '/connections',
    values: { other: name, reason: `It is ${name}` },
  });
  return { member, other, cluster, alone, answered, theirs, reply, cookie };
}

describe('asking to leave', () => {
  it('sets a day a week ahead, says so by mail, and changes nothing else', async () => {
    const member = await build.aMember(api.db, from, { locale: 'fr' });
    const { data } = await leave(member, true);
    const days = (Date.parse(data.leaveNetwork.departure?.leavesAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    expect(await worker.deliver()).toMatchObject([{ kind: 'leaving', to: member.email, language: 'fr' }]);
    await worker.strike('departures');
    expect(await statusOf(member.id)).toBe('active');
    expect((await mine(member)).data.myData).toMatchObject({ departure: { keepsWritings: true } });
  });

  it('again changes what becomes of their words and neither the day nor the mail', async () => {
    const member = await build.aMember(api.db, from);
    const first = (await leave(member, true)).data.leaveNetwork.departure;
    await worker.deliver();
    const second = (await leave(member, false)).data.leaveNetwork.departure;
    expect(second).toEqual({ ...first, keepsWritings: false });
    expect(await worker.deliver()).toEqual([]);
  });

  it('is taken back until the day, and then nothing happens on it', async () => {
    const member = await build.aMember(api.db, from);
    await leave(member, false);
    expect((await stay(member)).data).toEqual({ stayInNetwork: { isStaying: true, problems: [] } });
    await theDayComes(member.id);
    expect(await statusOf(member.id)).toBe('active');
    const { rows } = await api.db.query('select act from audit_event where subject_id = $1 order by at, id', [
      member.id,
    ]);
    expect(rows.map(({ act }) => act)).toEqual(['account.leaving', 'account.stays']);
  });

  it('wants a fresh proof', async () => {
    const member = await build.aMember(api.db, from);
    const { errors } = await leave(member, true, new Date(0));
    expect(errors[0]?.extensions?.['code']).toBe('PROOF_NEEDED');
  });

  it('is refused to whoever alone administers the network, also to one of two who do so at once', async () => {
    const [one, two] = [
      await build.aMember(api.db, from, { role: 'administrator' }),
      await build.aMember(api.db, from, { role: 'administrator' }),
    ];
    const answers = await Promise.all([leave(one, true), leave(two, true)]);
    expect(answers.map(({ data }) => data.leaveNetwork.problems.map(({ code }) => code)).sort()).toEqual([
      [],
      ['LAST_ADMINISTRATOR'],
    ]);
    const last = answers[0]?.data.leaveNetwork.departure === null ? one : two;
    expect((await mine(last)).data.myData).toMatchObject({
      viewerCan: { leave: { allowed: false, reason: 'LAST_ADMINISTRATOR' } },
    });
    await api.db.query('delete from departure');
    await api.db.query(`update member set role = 'member' where id = any($1)`, [[one.id, two.id]]);
  });
});

describe('on the day', () => {
  it('who keeps what they wrote leaves it under no name, and nothing else', async () => {
    const { member, other, cluster, answered, theirs, cookie } = await somebody(
      'Zebulon Quarrow',
      'zebulon-quarrow',
      'words',
    );
    await leave(member, true);
    await worker.deliver();
    await theDayComes(member.id);
    expect(await statusOf(member.id)).toBe('left');
    const { data } = await thread(theirs.number, other, 'fr');
    expect(data.thread?.posts.nodes[1]).toMatchObject({ state: 'VISIBLE', author: { name: 'Ancien membre' } });
    expect((await thread(answered.number)).data.thread).toMatchObject({
      author: { name: 'Former member', isLinkable: false, isFormer: true },
    });
    for (const handle of ['zebulon-quarrow', 'was-zebulon-quarrow']) {
      expect((await api.run(`{ member(handle: "${handle}") { id } }`, {}, { as: other })).data).toEqual({
        member: null,
      });
    }
    expect((await api.run(`{ viewer { id } }`, {}, { cookie })).data).toEqual({ viewer: null });
    expect((await api.db.query('select member_count from cluster where id = $1', [cluster.id])).rows).toEqual([
      { member_count: 0 },
    ]);
    expect(await traces('zebulon', 'quarrow')).toEqual([]);
  });

  it('nothing in the database, the queue and the files has the name, the handle or the address of who erases it', async () => {
    const boss = new PgBoss({ connectionString: api.config.databaseUrl, max: 2 });
    boss.on('error', () => undefined);
    await boss.start();
    const { member, other, cluster, alone, answered, theirs } = await somebody('Oswin Tarragon', 'oswin-tarragon');
    await api.db.query(
      'update thread set accepted_post_id = (select id from post where thread_id = $1 and author_id = $2) where id = $1',
      [theirs.id, member.id],
    );
    await boss.createQueue('leaving-test');
    await boss.send('leaving-test', { memberId: member.id });
    expect(await traces('oswin-tarragon@mail.example')).not.toEqual([]);
    await leave(member, false);
    await worker.deliver();
    await theDayComes(member.id);
    expect(await traces('oswin', 'tarragon')).toEqual([]);

    expect((await thread(alone.number)).data.thread).toBeNull();
    expect((await thread(answered.number)).data.thread).toMatchObject({
      title: 'Title removed by its author',
      posts: {
        nodes: [
          { state: 'REMOVED', html: null },
          { state: 'VISIBLE', author: { name: other.name } },
        ],
      },
    });
    expect((await thread(theirs.number)).data.thread).toMatchObject({
      isAnswered: null,
      posts: { nodes: [{ state: 'VISIBLE' }, { state: 'REMOVED', html: null }] },
    });
    expect(
      (await api.db.query('select member_count, thread_count from cluster where id = $1', [cluster.id])).rows,
    ).toEqual([{ member_count: 0, thread_count: 1 }]);
    await boss.stop({ graceful: false });
  });

  it('goes on where it was ended in between', async () => {
    const { member, theirs } = await somebody('Ilse Brandvik', 'ilse-brandvik');
    await leave(member, false);
    await api.db.query(`update member set status = 'left' where id = $1`, [member.id]);
    await api.db.query(
      `update post set body = '', html = '', excerpt = '', removed_at = now() where author_id = $1 and thread_id = $2`,
      [member.id, theirs.id],
    );
    await theDayComes(member.id);
    expect(await traces('brandvik')).toEqual([]);
    await theDayComes(member.id);
    expect((await api.db.query('select from departure where member_id = $1', [member.id])).rowCount).toBe(0);
  });

  it('drops every finished page', async () => {
    const epoch = async () => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);
    const member = await build.aMember(api.db, from);
    const before = await epoch();
    await leave(member, true);
    await theDayComes(member.id);
    expect(await epoch()).toBeGreaterThan(before);
  });
});

describe('taking somebody out of the network', () => {
  it('ends their sessions at once and the rest with the next work, on record with the reason', async () => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    const { member, cookie } = await somebody('Perpetua Lindqvist', 'perpetua-lindqvist');
    expect((await anonymise(admin, member.id, { keepsWritings: false })).data.anonymiseMember).toEqual({
      isAnonymised: true,
      problems: [],
    });
    expect((await api.run(`{ viewer { id } }`, {}, { cookie })).data).toEqual({ viewer: null });
    await worker.deliver();
    expect(await traces('lindqvist')).toEqual([]);
    const { rows } = await api.db.query(
      `select act, actor_id, reason from audit_event where subject_id = $1 order by at, id`,
      [member.id],
    );
    expect(rows).toEqual([
      { act: 'account.anonymised', actor_id: admin.id, reason: 'asked by letter' },
      { act: 'account.left', actor_id: null, reason: null },
    ]);
    expect((await anonymise(admin, member.id)).data.anonymiseMember.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is refused without a reason, of themself and of nobody', async () => {
    const admin = await build.aMember(api.db, from, { role: 'administrator' });
    const member = await build.aMember(api.db, from);
    const codes = async (id: string, given?: object) =>
      (await anonymise(admin, id, given)).data.anonymiseMember.problems.map(({ code, path }) => [code, path.at(-1)]);
    expect(await codes(member.id, { reason: ' ' })).toEqual([['REQUIRED', 'reason']]);
    expect(await codes(admin.id)).toEqual([['NOT_ALLOWED', 'memberId']]);
    expect(await codes('nobody')).toEqual([['NOT_FOUND', 'memberId']]);
    expect(await codes(from.ids(from.now))).toEqual([['NOT_FOUND', 'memberId']]);
  });
});
