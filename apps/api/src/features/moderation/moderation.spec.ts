import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('moderation');
let api: TestApi;
let handlers: TestHandlers;
let clusterId: string;
let otherId: string;
const people: Record<
  'author' | 'reader' | 'steward' | 'stewardElsewhere' | 'moderator' | 'manager',
  { id: string; email: string }
> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  clusterId = (await build.aCluster(api.db, from)).id;
  otherId = (await build.aCluster(api.db, from)).id;
  people.author = await build.aMember(api.db, from, { locale: 'es' });
  people.reader = await build.aMember(api.db, from);
  people.steward = await build.aMember(api.db, from);
  people.stewardElsewhere = await build.aMember(api.db, from);
  people.moderator = await build.aMember(api.db, from, { role: 'moderator' });
  people.manager = await build.aMember(api.db, from, { role: 'programme_manager' });
  await build.aMembership(api.db, from, { clusterId, memberId: people.steward.id, isModerator: true });
  await build.aMembership(api.db, from, {
    clusterId: otherId,
    memberId: people.stewardElsewhere.id,
    isModerator: true,
  });
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

type Code = { code: string };
const moderatePost = (as: Asker, input: { postId: string; act: string; reason?: string }) =>
  api.run<{ moderatePost: { post: { state: string; hiddenReason: string | null } | null; problems: Code[] } }>(
    `mutation ($input: ModeratePostInput!) {
       moderatePost(input: $input) { post { state hiddenReason } problems { code } } }`,
    { input },
    { as },
  );
const hide = (as: Asker, postId: string, reason = 'Names a dealer who cannot answer here.') =>
  moderatePost(as, { postId, act: 'HIDE', reason });
const restore = (as: Asker, postId: string) => moderatePost(as, { postId, act: 'RESTORE' });

const postsSeen = async (as: Asker, number: number) =>
  (
    await api.run<{
      thread: { posts: { nodes: { state: string; html: string | null; hiddenReason: string | null }[] } };
    }>(
      `query ($number: Int!) { thread(number: $number) { posts { nodes { state html hiddenReason } } } }`,
      { number },
      { as },
    )
  ).data.thread.posts.nodes;
const epoch = async (): Promise<number> => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);

const aThread = () => build.aThread(api.db, from, { clusterId, posts: [{}, { authorId: people.author.id }] });

describe('hiding a post', () => {
  it('leaves readers a marker with the reason, its author the words, and destroys nothing', async () => {
    const thread = await aThread();
    const postId = thread.posts[1]?.id ?? '';
    const before = await epoch();
    expect((await hide(people.moderator, postId)).data.moderatePost).toEqual({
      post: { state: 'HIDDEN', hiddenReason: 'Names a dealer who cannot answer here.' },
      problems: [],
    });
    expect((await postsSeen(null, thread.number))[1]).toMatchObject({
      state: 'HIDDEN',
      html: null,
      hiddenReason: expect.stringContaining('dealer'),
    });
    expect((await postsSeen(people.author, thread.number))[1]?.html).toContain('<p');
    expect((await postsSeen(people.reader, thread.number))[1]?.html).toBeNull();
    expect(await epoch()).toBe(before + 1);
    const { rows } = await api.db.query('select body from post where id = $1', [postId]);
    expect(rows[0].body).toBe(thread.posts[1]?.body);
  });

  it('tells the author by mail, in their language', async () => {
    const thread = await aThread();
    await handlers.deliver();
    await hide(people.steward, thread.posts[1]?.id ?? '');
    expect(await handlers.deliver()).toEqual([
      expect.objectContaining({
        to: people.author.email,
        kind: 'post-hidden',
        language: 'es',
        path: `/threads/${thread.number}/${thread.slug}#p2`,
        values: { title: thread.title, reason: 'Names a dealer who cannot answer here.' },
      }),
    ]);
  });

  it.each<[keyof typeof people, string]>([
    ['author', 'NOT_ALLOWED'],
    ['reader', 'NOT_ALLOWED'],
    ['stewardElsewhere', 'NOT_ALLOWED'],
    ['manager', 'NOT_ALLOWED'],
  ])('is refused to the %s, and changes nothing', async (who, code) => {
    const thread = await aThread();
    const { data } = await hide(people[who], thread.posts[1]?.id ?? '');
    expect(data.moderatePost).toEqual({ post: null, problems: [{ code }] });
    expect((await postsSeen(null, thread.number))[1]?.state).toBe('VISIBLE');
  });

  it('is refused without a reason', async () => {
    const thread = await aThread();
    expect((await hide(people.moderator, thread.posts[1]?.id ?? '', '  ')).data.moderatePost.problems).toEqual([
      { code: 'REQUIRED' },
    ]);
  });

  it('by two moderators at once is one act', async () => {
    const thread = await aThread();
    const postId = thread.posts[1]?.id ?? '';
    const both = await Promise.all([hide(people.moderator, postId), hide(people.steward, postId)]);
    expect(both.flatMap(({ data }) => data.moderatePost.problems)).toEqual([{ code: 'POST_HIDDEN' }]);
    const { rows } = await api.db.query(
      `select count(*)::int as acts from audit_event where subject_id = $1 and act = 'post.hidden'`,
      [postId],
    );
    expect(rows).toEqual([{ acts: 1 }]);
  });

  it('can be taken back, on record', async () => {
    const thread = await aThread();
    const postId = thread.posts[1]?.id ?? '';
    await hide(people.moderator, postId);
    expect((await restore(people.steward, postId)).data.moderatePost).toEqual({
      post: { state: 'VISIBLE', hiddenReason: null },
      problems: [],
    });
    expect((await postsSeen(null, thread.number))[1]?.html).toContain('<p');
    expect((await restore(people.steward, postId)).data.moderatePost.problems).toEqual([{ code: 'POST_NOT_HIDDEN' }]);
    const log = `query ($number: Int!) { threadLog(number: $number) { totalCount nodes { act reason postNumber actor { id } } } }`;
    expect((await api.run(log, { number: thread.number })).data).toEqual({
      threadLog: {
        totalCount: 2,
        nodes: [
          { act: 'post.restored', reason: null, postNumber: 2, actor: { id: people.steward.id } },
          { act: 'post.hidden', reason: expect.any(String), postNumber: 2, actor: { id: people.moderator.id } },
        ],
      },
    });
  });
});

describe('the reason of an act', () => {
  it('is marked with the language of the page that it was written on, at the post and in the log', async () => {
    const { id: threadId, number, posts } = await aThread();
    const post = { postId: posts[1]?.id ?? '', act: 'HIDE', reason: 'Publicité' };
    const doAct = (name: string, input: object, language: 'fr' | 'ar') =>
      api.run(
        `mutation ($input: ${name}Input!) { ${name.replace('M', 'm')}(input: $input) { problems { code } } }`,
        { input },
        { as: people.moderator, language },
      );
    await doAct('ModeratePost', post, 'fr');
    await doAct('ModerateThread', { threadId, act: 'LOCK', reason: 'انتهى' }, 'ar');
    await doAct('ModerateThread', { threadId, act: 'PIN' }, 'ar');
    const { data } = await api.run<{
      thread: { posts: { nodes: { hiddenReasonLang: string | null }[] } };
      threadLog: { nodes: { act: string; reasonLang: string | null }[] };
    }>(
      `query ($number: Int!) {
         thread(number: $number) { posts { nodes { hiddenReasonLang } } }
         threadLog(number: $number) { nodes { act reasonLang } } }`,
      { number },
    );
    expect(data.thread.posts.nodes.map(({ hiddenReasonLang }) => hiddenReasonLang)).toEqual([null, 'fr']);
    expect(data.threadLog.nodes).toEqual([
      { act: 'thread.pinned', reasonLang: null },
      { act: 'thread.locked', reasonLang: 'ar' },
      { act: 'post.hidden', reasonLang: 'fr' },
    ]);
    await restore(people.moderator, post.postId);
    const { rows } = await api.db.query('select hidden_reason_lang as lang from post where id = $1', [post.postId]);
    expect(rows).toEqual([{ lang: null }]);
  });
});

describe('the mail to the author', () => {
  const hiddenPost = async () => {
    const thread = await aThread();
    await handlers.deliver();
    const postId = thread.posts[1]?.id ?? '';
    await hide(people.moderator, postId);
    return postId;
  };
  const kinds = async (): Promise<string[]> => (await handlers.deliver()).map(({ kind }) => kind);

  it('says that a post is shown again to the author who was told that it was hidden', async () => {
    const postId = await hiddenPost();
    expect(await kinds()).toEqual(['post-hidden']);
    await restore(people.moderator, postId);
    expect(await kinds()).toEqual(['post-restored']);
  });

  it('does not say that a post is hidden which is shown again by then', async () => {
    await restore(people.moderator, await hiddenPost());
    expect(await kinds()).toEqual(['post-restored']);
  });

  it('says once, and by the latest reason, that a post was hidden twice', async () => {
    const postId = await hiddenPost();
    await restore(people.moderator, postId);
    await hide(people.moderator, postId, 'Names the dealer again.');
    const hidden = (await handlers.deliver()).filter(({ kind }) => kind === 'post-hidden');
    expect(hidden.map(({ values }) => values?.['reason'])).toEqual(['Names the dealer again.']);
  });

  it('goes to no author who was suspended meanwhile', async () => {
    const author = await build.aMember(api.db, from);
    const thread = await build.aThread(api.db, from, { clusterId, posts: [{}, { authorId: author.id }] });
    await hide(people.moderator, thread.posts[1]?.id ?? '');
    await api.db.query(`update member set status = 'suspended' where id = $1`, [author.id]);
    expect(await kinds()).toEqual([]);
  });

  it('is not sent to moderators who hid their own post', async () => {
    const thread = await build.aThread(api.db, from, { clusterId, posts: [{}, { authorId: people.moderator.id }] });
    await hide(people.moderator, thread.posts[1]?.id ?? '');
    expect(await kinds()).toEqual([]);
  });
});

describe('the record', () => {
  it.each(['update audit_event set reason = null', 'delete from audit_event', 'truncate audit_event'])(
    'refuses %s',
    async (sql) => {
      await expect(api.db.query(sql)).rejects.toThrow();
    },
  );
});
