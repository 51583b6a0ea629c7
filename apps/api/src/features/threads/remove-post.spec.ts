import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editLimits } from '@cluster-commons/domain/threads';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('remove-post');
let api: TestApi;
let clusterId: string;
const people: Record<'asker' | 'author' | 'reader' | 'steward', { id: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  clusterId = (await build.aCluster(api.db, from)).id;
  for (const who of ['asker', 'author', 'reader', 'steward'] as const) people[who] = await build.aMember(api.db, from);
  await build.aMembership(api.db, from, { clusterId, memberId: people.asker.id });
  await build.aMembership(api.db, from, { clusterId, memberId: people.steward.id, isModerator: true });
});
afterAll(() => api.stop());

type Act = 'removePost' | 'restoreOwnPost';
interface Answer {
  post: { number: number; state: string; body: string | null } | null;
  problems: { code: string }[];
}
const act = async (name: Act, as: Asker, postId: string): Promise<{ said: Answer; statements: readonly string[] }> => {
  const input = name === 'removePost' ? 'RemovePostInput' : 'RestoreOwnPostInput';
  const { data, statements } = await api.run<Record<Act, Answer>>(
    `mutation ($input: ${input}!) { ${name}(input: $input) { post { number state body } problems { code } } }`,
    { input: { postId } },
    { as },
  );
  return { said: data[name], statements };
};
const remove = (as: Asker, postId: string) => act('removePost', as, postId);
const restore = (as: Asker, postId: string) => act('restoreOwnPost', as, postId);

const aThread = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const thread = await build.aThread(api.db, from, {
    clusterId,
    authorId: people.asker.id,
    posts: [{}, { authorId: people.author.id, body: 'Two looms would do.' }, {}],
    ...given,
  });
  return { ...thread, first: thread.posts[0]?.id ?? '', second: thread.posts[1]?.id ?? '' };
};
interface Seen {
  answer: object | null;
  posts: { nodes: { state: string; html: string | null; replyTo: { isRemoved: boolean } | null }[] };
}
const read = async (as: Asker, number: number): Promise<Seen | null> =>
  (
    await api.run<{ thread: Seen | null }>(
      `{ thread(number: ${number}) { answer { number } posts { nodes { state html replyTo { isRemoved } } } } }`,
      {},
      { as },
    )
  ).data.thread;
const listed = async (as: Asker = null): Promise<number[]> =>
  (
    await api.run<{ threads: { nodes: { number: number }[] } }>(
      `{ threads(first: 50, sort: NEWEST) { nodes { number } } }`,
      {},
      { as },
    )
  ).data.threads.nodes.map(({ number }) => number);
const threadCount = async (): Promise<number> =>
  (await api.db.query('select thread_count as n from cluster where id = $1', [clusterId])).rows[0].n;
const epoch = async (): Promise<number> => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);
const actsOf = async (threadId: string): Promise<string[]> =>
  (await api.db.query('select act from audit_event where scope_id = $1 order by at, id', [threadId])).rows.map(
    ({ act: name }: { act: string }) => name,
  );

describe('removing one’s own post', () => {
  it('leaves its place, and takes its words from everybody at once', async () => {
    const thread = await aThread();
    const before = await epoch();
    const { said, statements } = await remove(people.author, thread.second);
    expect(said).toEqual({ post: { number: 2, state: 'REMOVED', body: null }, problems: [] });
    expect(statements.length).toBeLessThanOrEqual(8);
    for (const who of [null, people.author, people.steward]) {
      const seen = (await read(who, thread.number))?.posts.nodes;
      expect(seen?.map(({ state }) => state)).toEqual(['VISIBLE', 'REMOVED', 'VISIBLE']);
      expect(seen?.[1]?.html).toBeNull();
    }
    expect(await epoch()).toBe(before + 1);
    expect(await actsOf(thread.id)).toEqual(['post.removed']);
    expect((await api.db.query('select body from post where id = $1', [thread.second])).rows[0].body).toContain(
      'looms',
    );
  });

  it('is seen where it was answered', async () => {
    const thread = await aThread();
    await api.db.query('update post set reply_to_id = $1 where thread_id = $2 and number = 3', [
      thread.second,
      thread.id,
    ]);
    expect((await read(null, thread.number))?.posts.nodes[2]?.replyTo).toEqual({ isRemoved: false });
    await remove(people.author, thread.second);
    expect((await read(null, thread.number))?.posts.nodes[2]?.replyTo).toEqual({ isRemoved: true });
  });

  it('takes the mark of the answer away, on record', async () => {
    const thread = await aThread({ acceptedPost: 2 });
    await remove(people.author, thread.second);
    expect((await read(null, thread.number))?.answer).toBeNull();
    expect((await actsOf(thread.id)).toSorted()).toEqual(['answer.unmarked', 'post.removed']);
  });

  it.each<[string, () => Asker, string]>([
    ['readers', () => people.reader, 'NOT_THE_AUTHOR'],
    ['moderators', () => people.steward, 'NOT_THE_AUTHOR'],
  ])('is refused to %s', async (_who, who, code) => {
    const thread = await aThread();
    expect((await remove(who(), thread.second)).said).toEqual({ post: null, problems: [{ code }] });
    expect((await read(null, thread.number))?.posts.nodes[1]?.state).toBe('VISIBLE');
  });

  it('happens once, and is refused after a moderator hid the post', async () => {
    const thread = await aThread();
    const both = await Promise.all([remove(people.author, thread.second), remove(people.author, thread.second)]);
    expect(both.filter(({ said }) => said.problems.length === 0).length).toBeGreaterThan(0);
    expect(await actsOf(thread.id)).toEqual(['post.removed']);
    const other = await aThread();
    await api.db.query('update post set hidden_at = now() where id = $1', [other.second]);
    expect((await remove(people.author, other.second)).said.problems).toEqual([{ code: 'POST_HIDDEN' }]);
  });
});

describe('removing the first post', () => {
  it('of a discussion that nobody answered takes it out of the lists, and bringing it back puts it there again', async () => {
    const thread = await aThread({ posts: [{}] });
    const count = await threadCount();
    await remove(people.asker, thread.first);
    expect(await read(people.reader, thread.number)).toBeNull();
    expect((await read(people.asker, thread.number))?.posts.nodes).toEqual([
      { state: 'REMOVED', html: null, replyTo: null },
    ]);
    expect(await listed()).not.toContain(thread.number);
    expect(await listed(people.asker)).not.toContain(thread.number);
    expect(await threadCount()).toBe(count - 1);
    expect((await restore(people.asker, thread.first)).said.problems).toEqual([]);
    expect(await listed()).toContain(thread.number);
    expect(await threadCount()).toBe(count);
    expect((await read(people.reader, thread.number))?.posts.nodes[0]?.state).toBe('VISIBLE');
  });

  it('of one that was answered leaves its title and its replies', async () => {
    const thread = await aThread();
    const count = await threadCount();
    await remove(people.asker, thread.first);
    expect((await read(null, thread.number))?.posts.nodes.map(({ state }) => state)).toEqual([
      'REMOVED',
      'VISIBLE',
      'VISIBLE',
    ]);
    expect([await listed(), await threadCount()]).toEqual([expect.arrayContaining([thread.number]), count]);
  });
});

describe('bringing a removed post back', () => {
  const ago = (postId: string, hours: number) =>
    api.db.query('update post set removed_at = now() - make_interval(hours => $2) where id = $1', [postId, hours]);

  it('is for its author on the first day, and for moderators afterwards', async () => {
    const thread = await aThread();
    await remove(people.author, thread.second);
    expect((await restore(people.reader, thread.second)).said.problems).toEqual([{ code: 'NOT_THE_AUTHOR' }]);
    await ago(thread.second, editLimits.restoreHours + 1);
    expect((await restore(people.author, thread.second)).said.problems).toEqual([{ code: 'TOO_LATE' }]);
    expect((await restore(people.steward, thread.second)).said.post).toEqual({
      number: 2,
      state: 'VISIBLE',
      body: 'Two looms would do.',
    });
    await remove(people.author, thread.second);
    await ago(thread.second, editLimits.restoreHours - 1);
    expect((await restore(people.author, thread.second)).said.problems).toEqual([]);
    expect((await actsOf(thread.id)).filter((name) => name === 'post.brought-back')).toHaveLength(2);
  });

  it('is refused where nothing of it is left, or it is there', async () => {
    const thread = await aThread();
    expect((await restore(people.steward, thread.second)).said.problems).toEqual([{ code: 'POST_NOT_REMOVED' }]);
    await api.db.query(`update post set removed_at = now(), body = '', html = '' where id = $1`, [thread.second]);
    expect((await restore(people.steward, thread.second)).said.problems).toEqual([{ code: 'POST_REMOVED' }]);
  });
});

describe('taking back what was just sent', () => {
  const reply = async (as: Asker, threadId: string): Promise<{ id: string; number: number }> =>
    (
      await api.run<{ replyToThread: { post: { id: string; number: number } } }>(
        `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { id number } } }`,
        { input: { threadId, body: 'Sent too soon.' } },
        { as },
      )
    ).data.replyToThread.post;
  const countsOf = async (threadId: string) =>
    (
      await api.db.query(
        `select post_count as posts, last_post_number as last, last_post_at as at from thread where id = $1`,
        [threadId],
      )
    ).rows[0];

  it('leaves no trace of a reply, and its number to the next one', async () => {
    const thread = await aThread();
    const before = await countsOf(thread.id);
    const sent = await reply(people.author, thread.id);
    const { said } = await remove(people.author, sent.id);
    expect(said).toEqual({ post: { number: 4, state: 'TAKEN_BACK', body: 'Sent too soon.' }, problems: [] });
    expect(await countsOf(thread.id)).toEqual(before);
    expect((await read(null, thread.number))?.posts.nodes).toHaveLength(3);
    expect((await reply(people.reader, thread.id)).number).toBe(4);
    expect(await actsOf(thread.id)).toEqual(['post.written', 'post.taken-back', 'post.written']);
  });

  it('is removing where somebody has answered, or the seconds are over', async () => {
    const answered = await aThread();
    const sent = await reply(people.author, answered.id);
    await reply(people.reader, answered.id);
    expect((await remove(people.author, sent.id)).said.post?.state).toBe('REMOVED');
    const late = await aThread();
    const other = await reply(people.author, late.id);
    await api.db.query('update post set created_at = now() - make_interval(secs => $2) where id = $1', [
      other.id,
      editLimits.takeBackSeconds + 1,
    ]);
    expect((await remove(people.author, other.id)).said.post?.state).toBe('REMOVED');
  });

  it('leaves no trace of a discussion', async () => {
    const count = await threadCount();
    const { data } = await api.run<{
      openThread: { thread: { id: string; number: number; posts: { nodes: { id: string }[] } } };
    }>(
      `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id number posts(first: 1) { nodes { id } } } } }`,
      { input: { title: 'Opened much too soon', body: 'Not yet.', clusterId } },
      { as: people.asker },
    );
    const { thread } = data.openThread;
    expect(await threadCount()).toBe(count + 1);
    const { said } = await remove(people.asker, thread.posts.nodes[0]?.id ?? '');
    expect([said.post?.state, await threadCount()]).toEqual(['TAKEN_BACK', count]);
    expect(await read(people.asker, thread.number)).toBeNull();
    expect((await api.db.query('select from post where thread_id = $1', [thread.id])).rowCount).toBe(0);
  });
});
