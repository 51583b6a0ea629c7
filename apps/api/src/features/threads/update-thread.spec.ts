import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('update-thread');
let api: TestApi;
let here: string;
let there: string;
const people: Record<'author' | 'other' | 'steward', { id: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  here = (await build.aCluster(api.db, from)).id;
  there = (await build.aCluster(api.db, from)).id;
  for (const who of ['author', 'other', 'steward'] as const) people[who] = await build.aMember(api.db, from);
  for (const clusterId of [here, there]) {
    await build.aMembership(api.db, from, { clusterId, memberId: people.author.id });
  }
  await build.aMembership(api.db, from, { clusterId: here, memberId: people.steward.id, isModerator: true });
});
afterAll(() => api.stop());

interface Head {
  title: string;
  slug: string;
  tags: string[];
  kind: string;
  lang: string;
  visibility: string;
  revision: number;
  cluster: { id: string } | null;
}
interface Answer {
  updateThread: { thread: Head | null; problems: { code: string; path: string[] }[] };
}
const update = (as: Asker, input: Record<string, unknown>) =>
  api.run<Answer>(
    `mutation ($input: UpdateThreadInput!) { updateThread(input: $input) {
       thread { title slug tags kind lang visibility revision cluster { id } } problems { code path } } }`,
    { input: { version: 1, ...input } },
    { as },
  );
const problemsOf = async (asked: ReturnType<typeof update>): Promise<string[]> =>
  (await asked).data.updateThread.problems.map(({ code, path }) => [...path.slice(1), code].join(' '));
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, { clusterId: here, authorId: people.author.id, ...given });
const countsOf = async (): Promise<number[]> =>
  Promise.all(
    [here, there].map(
      async (id) => (await api.db.query('select thread_count as n from cluster where id = $1', [id])).rows[0].n,
    ),
  );
const epoch = async (): Promise<number> => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);

describe('changing the head of a thread', () => {
  it('gives it all that is new, on record and as news', async () => {
    const { id, number } = await aThread();
    const { data, statements } = await update(people.author, {
      threadId: id,
      title: 'Who  holds the deposit now?',
      tags: ['Joint purchasing', 'yarn', 'YARN'],
      kind: 'DISCUSSION',
      language: 'fr',
    });
    expect(data.updateThread).toEqual({
      problems: [],
      thread: {
        title: 'Who holds the deposit now?',
        slug: 'who-holds-the-deposit-now',
        tags: ['joint-purchasing', 'yarn'],
        kind: 'DISCUSSION',
        lang: 'fr',
        visibility: 'PUBLIC',
        revision: 2,
        cluster: { id: here },
      },
    });
    expect(statements.length).toBeLessThanOrEqual(8);
    const { rows } = await api.db.query(
      `select (select count(*)::int from outbox where event = 'thread.changed' and payload->>'threadId' = $1) as told`,
      [id],
    );
    expect(rows).toEqual([{ told: 1 }]);
    const log = await api.run<{ threadLog: { nodes: { act: string }[] } }>(
      `{ threadLog(number: ${number}, first: 1) { nodes { act } } }`,
    );
    expect(log.data.threadLog.nodes).toEqual([{ act: 'thread.changed' }]);
  });

  it('keeps what is not given', async () => {
    const { id, title } = await aThread({ tags: ['yarn'] });
    const { data } = await update(people.author, { threadId: id, tags: null, kind: 'DISCUSSION' });
    expect(data.updateThread.thread).toMatchObject({ title, tags: ['yarn'], cluster: { id: here } });
  });

  it('begun with an older one is refused, and gives the newer one back', async () => {
    const { id } = await aThread();
    await update(people.author, { threadId: id, title: 'What the steward called it' });
    const { data } = await update(people.author, { threadId: id, title: 'What the author called it' });
    expect(data.updateThread).toMatchObject({
      thread: { title: 'What the steward called it', revision: 2 },
      problems: [{ code: 'THREAD_CHANGED', path: ['input'] }],
    });
    const both = await Promise.all([
      update(people.author, { threadId: id, title: 'One of two at once', version: 2 }),
      update(people.steward, { threadId: id, title: 'The other of the two', version: 2 }),
    ]);
    expect(both.flatMap(({ data: { updateThread } }) => updateThread.problems.map(({ code }) => code))).toEqual([
      'THREAD_CHANGED',
    ]);
  });

  it('is refused with the field that is wrong', async () => {
    const { id } = await aThread();
    expect(await problemsOf(update(people.author, { threadId: id, title: 'Short' }))).toEqual(['title TOO_SHORT']);
    expect(await problemsOf(update(people.author, { threadId: id, language: 'xx' }))).toEqual(['lang NOT_A_VALUE']);
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: id }))).toEqual(['clusterId NOT_FOUND']);
    expect(await problemsOf(update(people.other, { threadId: id }))).toEqual(['threadId NOT_THE_AUTHOR']);
    const locked = await aThread({ lockedAt: from.now });
    expect(await problemsOf(update(people.author, { threadId: locked.id }))).toEqual(['threadId THREAD_LOCKED']);
    expect(await problemsOf(update(people.steward, { threadId: locked.id, kind: 'DISCUSSION' }))).toEqual([]);
  });

  it('leaves a question that has its answer one', async () => {
    const { id } = await aThread({ posts: [{}, {}], acceptedPost: 2 });
    expect(await problemsOf(update(people.author, { threadId: id, kind: 'DISCUSSION' }))).toEqual(['kind HAS_ANSWER']);
  });
});

describe('moving a thread', () => {
  it('into another cluster of its author moves the counts along', async () => {
    const { id } = await aThread();
    const [countHere = 0, countThere = 0] = await countsOf();
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: there }))).toEqual([]);
    expect(await countsOf()).toEqual([countHere - 1, countThere + 1]);
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: null, version: 2 }))).toEqual([]);
    expect(await countsOf()).toEqual([countHere - 1, countThere]);
  });

  it('for members alone takes it from the others at once, and from the count', async () => {
    const { id, number } = await aThread();
    const [countHere = 0] = await countsOf();
    const before = await epoch();
    await update(people.author, { threadId: id, visibility: 'CLUSTER' });
    expect([(await countsOf())[0], await epoch()]).toEqual([countHere - 1, before + 1]);
    const { data } = await api.run<{ thread: object | null }>(`{ thread(number: ${number}) { id } }`);
    expect(data.thread).toBeNull();
  });

  it('of members to everybody is for its author until others wrote, and then for who moderates there', async () => {
    const alone = await aThread({ visibility: 'cluster' });
    expect(await problemsOf(update(people.author, { threadId: alone.id, visibility: 'PUBLIC' }))).toEqual([]);
    const answered = await aThread({ visibility: 'cluster', posts: [{}, { authorId: people.steward.id }] });
    const input = { threadId: answered.id, visibility: 'PUBLIC' };
    expect(await problemsOf(update(people.author, input))).toEqual(['visibility OTHERS_WROTE']);
    expect(await problemsOf(update(people.steward, input))).toEqual([]);
  });

  it('out of its cluster for members alone, or where its author does not belong, is refused', async () => {
    const { id } = await aThread({ visibility: 'cluster' });
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: null }))).toEqual([
      'visibility CLUSTER_REQUIRED',
    ]);
    const elsewhere = await build.aCluster(api.db, from);
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: elsewhere.id }))).toEqual([
      'clusterId NOT_A_MEMBER',
    ]);
    await api.db.query('update cluster set archived_at = now() where id = $1', [elsewhere.id]);
    await build.aMembership(api.db, from, { clusterId: elsewhere.id, memberId: people.author.id });
    expect(await problemsOf(update(people.author, { threadId: id, clusterId: elsewhere.id }))).toEqual([
      'threadId CLUSTER_ARCHIVED',
    ]);
  });
});
