import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editLimits } from '@cluster-commons/domain/threads';
import {
  build,
  somebodyWaits,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('edit-post');
let api: TestApi;
let handlers: TestHandlers;
let clusterId: string;
const people: Record<'asker' | 'author' | 'reader' | 'steward', { id: string; email: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  clusterId = (await build.aCluster(api.db, from)).id;
  people.asker = await build.aMember(api.db, from);
  people.author = await build.aMember(api.db, from, { locale: 'fr' });
  people.reader = await build.aMember(api.db, from);
  people.steward = await build.aMember(api.db, from);
  await build.aMembership(api.db, from, { clusterId, memberId: people.author.id });
  await build.aMembership(api.db, from, { clusterId, memberId: people.steward.id, isModerator: true });
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

interface Edited {
  editPost: {
    post: { body: string; html: string; revision: number; editedAt: string | null } | null;
    problems: { code: string; path: string[] }[];
  };
}
const edit = (as: Asker, input: Record<string, unknown>) =>
  api.run<Edited>(
    `mutation ($input: EditPostInput!) { editPost(input: $input) {
       post { body html revision editedAt } problems { code path } } }`,
    { input: { version: 1, ...input } },
    { as },
  );
const problemsOf = async (asked: ReturnType<typeof edit>): Promise<string[]> =>
  (await asked).data.editPost.problems.map(({ code, path }) => [...path.slice(1), code].join(' '));

const aThread = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const thread = await build.aThread(api.db, from, {
    clusterId,
    authorId: people.asker.id,
    posts: [{}, { authorId: people.author.id, body: 'Two looms would do.' }],
    ...given,
  });
  return { ...thread, postId: thread.posts[1]?.id ?? '' };
};
const rowsOf = async (postId: string) =>
  (
    await api.db.query<{ number: number; body: string; editorId: string; reason: string | null }>(
      `select number, body, editor_id as "editorId", reason from post_revision where post_id = $1 order by number`,
      [postId],
    )
  ).rows;

describe('changing a post', () => {
  it('keeps each version, with the thread, the record and the event in one statement', async () => {
    const { id, postId } = await aThread();
    const { data, statements } = await edit(people.author, {
      postId,
      body: 'Three **looms** would do.',
      reason: 'I had counted wrong.',
    });
    expect(data.editPost).toMatchObject({
      problems: [],
      post: { revision: 2, body: 'Three **looms** would do.', html: expect.stringContaining('<strong>looms</strong>') },
    });
    expect(data.editPost.post?.editedAt).not.toBeNull();
    expect(statements).toEqual(['session', 'post_by_id', 'post_mending', 'post_edit', 'post_by_id']);
    const { author } = people;
    expect(await rowsOf(postId)).toEqual([
      { number: 1, body: 'Two looms would do.', editorId: author.id, reason: null },
      { number: 2, body: 'Three **looms** would do.', editorId: author.id, reason: 'I had counted wrong.' },
    ]);
    const { rows } = await api.db.query(
      `select t.version, o.excerpt, (select array_agg(a.act) from audit_event a where a.subject_id = o.id) as acts,
              (select count(*)::int from outbox x where x.event = 'post.edited' and x.payload->>'postId' = o.id::text) as told
         from thread t join post o on o.thread_id = t.id and o.id = $2 where t.id = $1`,
      [id, postId],
    );
    expect(rows).toEqual([{ version: 3, excerpt: 'Three looms would do.', acts: ['post.edited'], told: 1 }]);
    await edit(people.author, { postId, body: 'Four looms.', version: 2 });
    expect((await rowsOf(postId)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  describe('right after it was posted', () => {
    const { silentMinutes, trust } = editLimits;
    /** Is the mark there when a post of so many minutes is changed? What was asked before says the same. */
    const hasMark = async (as: { id: string }, minutes: number, isFollowed = false): Promise<boolean> => {
      const posts = [{}, { authorId: as.id }, ...(isFollowed ? [{}] : [])];
      const { number, postId } = await aThread({ posts });
      const age = `update post set created_at = now() - make_interval(mins => $2) where id = $1`;
      await api.db.query(age, [postId, minutes]);
      const until = await api.run<{ silentUntil: string | null }>(
        `{ silentUntil(thread: ${number}, post: 2) }`,
        {},
        { as },
      );
      const { data } = await edit(as, { postId, body: `Three, after ${minutes} minutes.` });
      const isMarked = data.editPost.post?.editedAt !== null;
      expect(until.data.silentUntil === null).toBe(isMarked);
      return isMarked;
    };

    it('carries no mark in the first minutes, and afterwards does', async () => {
      const author = await build.aMember(api.db, from);
      expect(await hasMark(author, silentMinutes.anyone - 2)).toBe(false);
      expect(await hasMark(author, silentMinutes.anyone + 2)).toBe(true);
    });

    it('carries none until the next day by who is trusted, unless somebody wrote behind it', async () => {
      const author = await build.aMember(api.db, from);
      const posts = Array.from({ length: trust.posts }, () => ({ authorId: author.id, createdAt: new Date() }));
      await build.aThread(api.db, from, { authorId: author.id, posts });
      expect(await hasMark(author, silentMinutes.trusted - 2)).toBe(false);
      expect(await hasMark(author, silentMinutes.trusted + 2)).toBe(true);
      expect(await hasMark(author, silentMinutes.anyone + 2, true)).toBe(true);
      const suspended = { act: 'account.suspended', actorId: people.steward.id, subjectId: author.id } as const;
      await build.anAuditEvent(api.db, from, { ...suspended, at: new Date() });
      expect(await hasMark(author, silentMinutes.anyone + 2)).toBe(true);
    });
  });

  it('carries the mark at once where it is the answer already, or was changed by another', async () => {
    const answer = await aThread({ acceptedPost: 2 });
    const other = await aThread();
    await api.db.query(`update post set created_at = now() where id = any($1::uuid[])`, [
      [answer.postId, other.postId],
    ]);
    const { data } = await edit(people.author, { postId: answer.postId, body: 'Three.' });
    expect(data.editPost.post?.editedAt).not.toBeNull();
    const corrected = await edit(people.steward, { postId: other.postId, body: 'A few.', reason: 'A private number.' });
    expect(corrected.data.editPost.post?.editedAt).not.toBeNull();
  });

  it('begun with an older version is refused, and gives the newer text back', async () => {
    const { postId } = await aThread();
    await edit(people.author, { postId, body: 'Three looms.' });
    const { data } = await edit(people.author, { postId, body: 'Four looms.' });
    expect(data.editPost).toMatchObject({
      post: { revision: 2, body: 'Three looms.' },
      problems: [{ code: 'POST_CHANGED', path: ['input'] }],
    });
    expect(await rowsOf(postId)).toHaveLength(2);
  });

  it('by two at once happens once; the other is given the newer text', async () => {
    const { postId } = await aThread();
    const holder = await api.db.connect();
    await holder.query('begin');
    await holder.query('select from post where id = $1 for update', [postId]);
    const first = edit(people.author, { postId, body: 'By the author.' });
    await somebodyWaits(api.db);
    const second = edit(people.steward, { postId, body: 'By the steward.', reason: 'A private number.' });
    await holder.query('commit');
    holder.release();
    const answers = (await Promise.all([first, second])).map(({ data }) => data.editPost);
    expect(answers.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['POST_CHANGED']);
    expect(new Set(answers.map(({ post }) => post?.body)).size).toBe(1);
    expect(await rowsOf(postId)).toHaveLength(2);
  });

  it('to the same text changes nothing', async () => {
    const { postId } = await aThread();
    expect(await problemsOf(edit(people.author, { postId, body: 'Two looms would do.' }))).toEqual([]);
    expect(await rowsOf(postId)).toEqual([]);
  });

  it('is not done where the thread was closed meanwhile', async () => {
    const { id, postId } = await aThread();
    const holder = await api.db.connect();
    await holder.query('begin');
    await holder.query('select from post where id = $1 for update', [postId]);
    const edited = edit(people.author, { postId, body: 'Three.' });
    await somebodyWaits(api.db);
    await holder.query('update post set hidden_at = now() where id = $1', [postId]);
    await holder.query('commit');
    holder.release();
    expect(await problemsOf(edited)).toEqual(['postId POST_HIDDEN']);
    await api.db.query('update thread set locked_at = now() where id = $1', [id]);
    expect(await rowsOf(postId)).toEqual([]);
  });

  it.each<[string, () => Asker, Parameters<typeof build.aThread>[2], string]>([
    ['strangers', () => people.reader, {}, 'postId NOT_THE_AUTHOR'],
    ['the author of a closed thread', () => people.author, { lockedAt: from.now }, 'postId THREAD_LOCKED'],
    ['readers who cannot see the thread', () => people.reader, { visibility: 'cluster' }, 'postId NOT_FOUND'],
  ])('is refused to %s', async (_who, who, given, code) => {
    const { postId } = await aThread(given);
    expect(await problemsOf(edit(who(), { postId, body: 'Three.' }))).toEqual([code]);
    expect(await rowsOf(postId)).toEqual([]);
  });

  it('is refused without words, and to visitors', async () => {
    const { postId } = await aThread();
    expect(await problemsOf(edit(people.author, { postId, body: ' ' }))).toEqual(['body REQUIRED']);
    expect((await edit(null, { postId, body: 'Three.' })).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('changing the post of another', () => {
  it('says why, stands in the log of the thread, and is told to the author in their language', async () => {
    const thread = await aThread();
    await handlers.deliver();
    const { postId, number } = thread;
    expect(await problemsOf(edit(people.steward, { postId, body: 'A few looms.' }))).toEqual(['reason REQUIRED']);
    await edit(people.steward, { postId, body: 'A few looms.', reason: 'A private number.' });
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({
        to: people.author.email,
        kind: 'post-corrected',
        language: 'fr',
        path: `/threads/${number}/posts/2/history`,
        values: { title: thread.title, reason: 'A private number.' },
      }),
    ]);
    const { data } = await api.run<{ threadLog: { nodes: object[] } }>(
      `{ threadLog(number: ${number}, first: 5) { nodes { act reason postNumber } } }`,
    );
    expect(data.threadLog.nodes[0]).toEqual({ act: 'post.corrected', reason: 'A private number.', postNumber: 2 });
  });

  it('is not told where the author did it', async () => {
    const { postId } = await aThread();
    await handlers.deliver();
    await edit(people.author, { postId, body: 'A few looms.' });
    expect(await handlers.deliver()).toEqual([]);
  });
});

describe('a post by its number', () => {
  const read = async (as: Asker, thread: number, number = 2) =>
    (
      await api.run<{ post: { body: string; viewerCan: { edit: { allowed: boolean } } } | null }>(
        `query ($thread: Int!, $number: Int!) { post(thread: $thread, number: $number) { body viewerCan { edit { allowed } } } }`,
        { thread, number },
        { as },
      )
    ).data.post;

  it('is there for readers of its thread, with its Markdown', async () => {
    const { number } = await aThread({ visibility: 'cluster' });
    expect(await read(people.author, number)).toEqual({
      body: 'Two looms would do.',
      viewerCan: { edit: { allowed: true } },
    });
    expect(await read(people.reader, number)).toBeNull();
    expect(await read(people.author, number, 3)).toBeNull();
  });
});
