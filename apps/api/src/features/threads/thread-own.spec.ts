import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-own');
let api: TestApi;
let clusterId: string;
const people: Record<'asker' | 'helper' | 'steward', { id: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  clusterId = (await build.aCluster(api.db, from)).id;
  people.asker = await build.aMember(api.db, from);
  people.helper = await build.aMember(api.db, from);
  people.steward = await build.aMember(api.db, from);
  await build.aMembership(api.db, from, { clusterId, memberId: people.asker.id });
  await build.aMembership(api.db, from, { clusterId, memberId: people.steward.id, isModerator: true });
});
afterAll(() => api.stop());

const abilities = `viewerCan { reply { allowed reason } acceptAnswer { allowed reason } moderate }`;
const postFields = `id number viewerCan { accept { allowed reason } moderate }`;

type Ability = { allowed: boolean; reason: string | null };
interface Own {
  id: string;
  version: number;
  viewerCan: { reply: Ability; acceptAnswer: Ability; moderate: string[] };
  posts: { id: string; number: number; viewerCan: { accept: Ability; moderate: string[] } }[];
}
const own = (as: Asker, number: number, page: { first?: number; from?: number } = {}) =>
  api.run<{ threadOwn: Own | null }>(
    `query ($number: Int!, $first: Int, $from: Int) {
       threadOwn(number: $number, first: $first, from: $from) { id version ${abilities} posts { ${postFields} } } }`,
    { number, ...page },
    { as },
  );

/** The same out of the page that everybody reads. */
const read = async (as: Asker, number: number): Promise<Own> => {
  const { data } = await api.run<{ thread: Omit<Own, 'posts'> & { posts: { nodes: Own['posts'] } } }>(
    `query ($number: Int!) { thread(number: $number) { id version ${abilities} posts { nodes { ${postFields} } } } }`,
    { number },
    { as },
  );
  return { ...data.thread, posts: data.thread.posts.nodes };
};

const aThread = (given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, {
    clusterId,
    kind: 'question',
    authorId: people.asker.id,
    posts: [{}, { authorId: people.helper.id }, { hiddenAt: from.now, hiddenReason: 'Names a dealer.' }],
    ...given,
  });

describe('what the viewer may do in a thread', () => {
  it.each(['asker', 'helper', 'steward'] as const)(
    'is for the %s what the thread itself says, in one statement',
    async (who) => {
      const { number } = await aThread();
      const { data, statements } = await own(people[who], number);
      expect(data.threadOwn).toEqual(await read(people[who], number));
      expect(statements.filter((name) => name !== 'session')).toEqual(['thread_own']);
    },
  );

  it('differs from reader to reader', async () => {
    const { number } = await aThread();
    const accept = async (who: Asker): Promise<unknown> =>
      (await own(who, number)).data.threadOwn?.posts.map(({ viewerCan }) => viewerCan.accept.reason);
    expect(await accept(people.asker)).toEqual(['ASKING_POST', null, 'POST_HIDDEN']);
    expect(await accept(people.helper)).toEqual(['NOT_THE_ASKER', 'NOT_THE_ASKER', 'NOT_THE_ASKER']);
  });

  it('has the acts of moderation that change something, for those who moderate here', async () => {
    const { number } = await aThread({ pinnedAt: from.now });
    const steward = (await own(people.steward, number)).data.threadOwn;
    expect(steward?.viewerCan.moderate).toEqual(expect.arrayContaining(['UNPIN', 'LOCK']));
    expect(steward?.viewerCan.moderate).not.toContain('PIN');
    expect(steward?.posts.map(({ viewerCan }) => viewerCan.moderate.join())).toEqual(['HIDE', 'HIDE', 'RESTORE']);
    const helper = (await own(people.helper, number)).data.threadOwn;
    expect([helper, ...(helper?.posts ?? [])].flatMap((thing) => thing?.viewerCan.moderate)).toEqual([]);
  });

  it('is of the asked page of posts', async () => {
    const { number } = await aThread({ posts: Array.from({ length: 30 }, () => ({})) });
    const numbers = async (page: { first?: number; from?: number }): Promise<unknown> =>
      (await own(people.asker, number, page)).data.threadOwn?.posts.map((post) => post.number);
    expect(await numbers({})).toHaveLength(20);
    expect(await numbers({ from: 28 })).toEqual([28, 29, 30]);
    expect(await numbers({ from: 5, first: 2 })).toEqual([5, 6]);
  });

  it.each([0, 51])('refuses a page of %i posts', async (first) => {
    const { number } = await aThread();
    expect((await own(people.asker, number, { first })).errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });

  it('is null for signed-out readers, without a database query', async () => {
    const { number } = await aThread();
    const { data, errors, statements } = await own(null, number);
    expect([data.threadOwn, errors, statements]).toEqual([null, [], []]);
  });

  it('is null where the viewer cannot read the thread', async () => {
    const { number } = await aThread({ visibility: 'cluster' });
    expect((await own(people.helper, number)).data.threadOwn).toBeNull();
    expect((await own(people.asker, number)).data.threadOwn).not.toBeNull();
    expect((await own(people.asker, 999_999)).data.threadOwn).toBeNull();
  });
});

describe('what is good to know before replying', () => {
  it('is who wrote last, since when nobody did, and who has been away', async () => {
    const { asker, helper } = people;
    const { number } = await aThread({ posts: [{}, { authorId: helper.id }, { authorId: helper.id }] });
    const notes = async (as: Asker) =>
      (
        await api.run<{ threadOwn: { replyNotes: string[]; posts: { isAuthorAway: boolean }[] } }>(
          `query ($number: Int!) { threadOwn(number: $number) { replyNotes posts { isAuthorAway } } }`,
          { number },
          { as },
        )
      ).data.threadOwn;
    expect((await notes(helper)).replyNotes).toEqual(['ANOTHER_IN_A_ROW']);
    expect((await notes(asker)).replyNotes).toEqual([]);
    await api.db.query(`update thread set last_post_at = now() - interval '2 years' where number = $1`, [number]);
    await api.db.query(`update profile set last_posted_at = now() - interval '1 year' where member_id = $1`, [
      helper.id,
    ]);
    await api.db.query(`update profile set last_posted_at = now() where member_id = $1`, [asker.id]);
    const later = await notes(asker);
    expect(later.replyNotes).toEqual(['QUIET_FOR_LONG']);
    expect(later.posts.map(({ isAuthorAway }) => isAuthorAway)).toEqual([false, true, true]);
  });
});

describe('posts that came while a page was open', () => {
  const newPosts = async (as: Asker, threadId: string, since: number) => {
    const { data, errors } = await api.run<{ newPosts: { count: number; first: number | null } | null }>(
      `query ($threadId: ID!, $since: Int!) { newPosts(threadId: $threadId, since: $since) { count first } }`,
      { threadId, since },
      { as },
    );
    return data?.newPosts ?? errors?.[0]?.extensions?.['code'] ?? null;
  };
  const byHelper = () => people.helper.id;

  it('are those of others, behind the last one that was seen', async () => {
    const { id, number } = await aThread({
      posts: [{}, { authorId: byHelper() }, { authorId: people.asker.id }, { authorId: byHelper() }],
    });
    const seen = [0, 1, 2, 3, 4];
    const askers = await Promise.all(seen.map((since) => newPosts(people.asker, id, since)));
    expect(askers).toEqual([
      { count: 2, first: 2 },
      { count: 2, first: 2 },
      { count: 1, first: 4 },
      { count: 1, first: 4 },
      { count: 0, first: null },
    ]);
    expect(await newPosts(people.helper, id, 2)).toEqual({ count: 1, first: 3 });
    const { data } = await api.run<{ threadOwn: { lastPostNumber: number } }>(
      `query ($number: Int!) { threadOwn(number: $number) { lastPostNumber } }`,
      { number },
      { as: people.asker },
    );
    expect(data.threadOwn.lastPostNumber).toBe(4);
  });

  it('leave out what can no longer be read', async () => {
    const { id } = await aThread({
      posts: [
        {},
        { authorId: byHelper(), hiddenAt: from.now, hiddenReason: 'x' },
        { authorId: byHelper(), removedAt: from.now },
      ],
    });
    expect(await newPosts(people.asker, id, 1)).toEqual({ count: 0, first: null });
  });

  it('are nothing for strangers to the thread, and for visitors', async () => {
    const { id } = await aThread({ visibility: 'cluster' });
    expect(await newPosts(await build.aMember(api.db, from), id, 0)).toBeNull();
    expect(await newPosts(null, id, 0)).toBe('UNAUTHENTICATED');
  });
});
