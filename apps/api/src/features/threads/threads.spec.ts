import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { threadLimits } from '@cluster-commons/domain/threads';
import {
  build,
  somebodyWaits,
  startTestApi,
  testSource,
  type Asker,
  type TestApi,
} from '../../platform/testing/index.ts';

const from = testSource('threads');
let api: TestApi;
let asker: { id: string };
let helper: { id: string };
let clusterId: string;

beforeAll(async () => {
  api = await startTestApi();
  asker = await build.aMember(api.db, from, { handle: 'wanjiru', name: 'Wanjiru Kamau' });
  helper = await build.aMember(api.db, from, { handle: 'anjali', name: 'Anjali Deshmukh' });
  const cluster = await build.aCluster(api.db, from, { slug: 'nakuru-knitwear' });
  clusterId = cluster.id;
  await build.aMembership(api.db, from, { clusterId, memberId: asker.id });
});
afterAll(() => api.stop());

const replyText = `mutation ($input: ReplyToThreadInput!) {
  replyToThread(input: $input) { post { id number html author { name } replyTo { number authorName } } problems { code path message } } }`;
interface ReplyAnswer {
  replyToThread: {
    post: { id: string; number: number; html: string; replyTo: { number: number; authorName: string } | null } | null;
    problems: { code: string; path: string[]; message: string }[];
  } | null;
}
const reply = (as: Asker, input: Record<string, unknown>) => api.run<ReplyAnswer>(replyText, { input }, { as });

const threadText = `query ($number: Int!, $from: Int, $first: Int, $after: String) {
  thread(number: $number) { title postCount answer { number excerpt } viewerCan { reply { allowed reason } }
    posts(first: $first, from: $from, after: $after) { totalCount nodes { number } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
interface ThreadAnswer {
  thread: {
    postCount: number;
    answer: { number: number; excerpt: string } | null;
    viewerCan: { reply: { allowed: boolean; reason: string | null } };
    posts: {
      totalCount: number;
      nodes: { number: number }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    };
  } | null;
}
const read = (as: Asker, number: number, page: Record<string, unknown> = {}) =>
  api.run<ThreadAnswer>(threadText, { number, ...page }, { as });

describe('reading a thread', () => {
  it.each([1, 10, 50])('takes two statements for %i posts', async (count) => {
    const thread = await build.aThread(api.db, from, { posts: Array.from({ length: count }, () => ({})) });
    const { statements, data } = await read(null, thread.number, { first: 50 });
    expect(data.thread?.posts.nodes).toHaveLength(count);
    expect(statements.toSorted()).toEqual(['thread_head_by_number', 'thread_posts_from']);
  });

  it('opens at any post and pages on from there without gaps', async () => {
    const thread = await build.aThread(api.db, from, { posts: Array.from({ length: 45 }, () => ({})) });
    const first = await read(null, thread.number, { from: 7 });
    expect(first.data.thread?.posts.nodes.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 7),
    );
    expect(first.data.thread?.posts.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const second = await read(null, thread.number, { after: first.data.thread?.posts.pageInfo.endCursor });
    expect(second.data.thread?.posts.nodes.map(({ number }) => number)).toEqual(
      Array.from({ length: 19 }, (_, i) => i + 27),
    );
    expect(second.data.thread?.posts).toMatchObject({ totalCount: 45, pageInfo: { hasNextPage: false } });
  });

  it('of a cluster looks to strangers as if it were not there', async () => {
    const thread = await build.aThread(api.db, from, { clusterId, visibility: 'cluster', authorId: asker.id });
    expect((await read(asker, thread.number)).data.thread).not.toBeNull();
    const [hidden, absent] = await Promise.all([read(helper, thread.number), read(helper, 99_999)]);
    expect(hidden.data).toEqual(absent.data);
    expect([hidden.errors, absent.errors]).toEqual([[], []]);
  });

  it('shows a members-only author to strangers by name alone', async () => {
    const shy = await build.aMember(api.db, from, {
      name: 'Shy Weaver',
      profile: { membersOnly: true, headline: 'Weaver' },
    });
    const thread = await build.aThread(api.db, from, { authorId: shy.id });
    const text = `query ($n: Int!) { thread(number: $n) { author { name headline country isLinkable } } }`;
    const [outside, inside] = await Promise.all([
      api.run(text, { n: thread.number }),
      api.run(text, { n: thread.number }, { as: helper }),
    ]);
    expect(outside.data).toEqual({
      thread: { author: { name: 'Shy Weaver', headline: null, country: null, isLinkable: false } },
    });
    expect(inside.data).toEqual({
      thread: { author: { name: 'Shy Weaver', headline: 'Weaver', country: 'KE', isLinkable: true } },
    });
  });
});

describe('replying to a thread', () => {
  it('writes the post, the counters, the audit line and the news together', async () => {
    const thread = await build.aThread(api.db, from, { authorId: asker.id });
    const { data, statements } = await reply(helper, {
      threadId: thread.id,
      body: 'A **deposit** first. <script>alert(1)</script>',
      lang: 'en',
      replyTo: thread.posts[0]?.id,
    });
    expect(data.replyToThread).toMatchObject({
      problems: [],
      post: {
        number: 2,
        html: expect.stringContaining('<strong>deposit</strong>'),
        replyTo: { number: 1, authorName: 'Wanjiru Kamau' },
      },
    });
    expect(data.replyToThread?.post?.html).not.toContain('<script');
    expect(statements).toEqual(['session', 'reply_facts', 'reply_write']);
    const { rows } = await api.db.query(
      `select t.post_count, t.version, t.last_post_at = o.created_at as "lastPost",
              (select count(*)::int from audit_event a where a.subject_id = o.id and a.act = 'post.written') as audits,
              (select count(*)::int from outbox x where x.event = 'thread.replied' and x.payload->>'postId' = o.id::text) as news
         from thread t join post o on o.thread_id = t.id and o.number = 2 where t.id = $1`,
      [thread.id],
    );
    expect(rows).toEqual([{ post_count: 2, version: 2, lastPost: true, audits: 1, news: 1 }]);
  });

  it('happens once for one key, however often and however parallel it is sent', async () => {
    const thread = await build.aThread(api.db, from);
    const input = { threadId: thread.id, body: 'Sent ten times.', clientKey: 'key-one' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => reply(helper, input)));
    const ids = new Set(answers.map(({ data }) => data.replyToThread?.post?.id));
    expect(ids.size).toBe(1);
    expect(ids.has(undefined)).toBe(false);
    const { rows } = await api.db.query('select post_count, last_post_number from thread where id = $1', [thread.id]);
    expect(rows).toEqual([{ post_count: 2, last_post_number: 2 }]);
    const other = await reply(helper, { ...input, body: 'Another text.' });
    expect(other.data.replyToThread).toMatchObject({
      post: null,
      problems: [{ code: 'KEY_REUSED', path: ['input', 'clientKey'] }],
    });
  });

  it('counts and keeps one sign for the end of a line, as which a form without script sends two', async () => {
    const thread = await build.aThread(api.db, from);
    const body = Array.from({ length: 400 }, () => 'a'.repeat(49)).join('\r\n');
    expect(body.length).toBeGreaterThan(threadLimits.body.most);
    for (const sent of [body, body.replaceAll('\r\n', '\n'), body.replaceAll('\r\n', '\r')]) {
      const { data } = await reply(helper, { threadId: thread.id, body: sent, clientKey: 'of three systems' });
      expect(data.replyToThread?.problems).toEqual([]);
    }
    const { rows } = await api.db.query('select body from post where thread_id = $1 and number > 1', [thread.id]);
    expect(rows).toEqual([{ body: body.replaceAll('\r\n', '\n') }]);
  });

  it('numbers parallel replies without gaps or doubles', async () => {
    const thread = await build.aThread(api.db, from);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => reply(helper, { threadId: thread.id, body: `Reply number ${i}` })),
    );
    const numbers = answers.map(({ data }) => data.replyToThread?.post?.number ?? 0).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
  });

  it('links the handles of members, and leaves other words behind an @ as they are', async () => {
    const thread = await build.aThread(api.db, from);
    const body = 'Ask @Anjali, @nobody-here and @everyone.';
    const { data } = await reply(helper, { threadId: thread.id, body });
    expect(data.replyToThread?.post?.html).toBe(
      '<p>Ask <a href="/members/anjali">@Anjali</a>, @nobody-here and @everyone.</p>',
    );
    const { data: looked } = await api.run<{ previewMarkdown: { html: string } }>(
      `mutation ($input: PreviewMarkdownInput!) { previewMarkdown(input: $input) { html problems { code } } }`,
      { input: { body } },
      { as: helper },
    );
    expect(looked.previewMarkdown.html).toBe(data.replyToThread?.post?.html);
  });

  it('is refused when the thread is locked between the decision and the write', async () => {
    const thread = await build.aThread(api.db, from);
    const blocker = await api.db.connect();
    await blocker.query('begin');
    await blocker.query('update thread set locked_at = now() where id = $1', [thread.id]);
    const waiting = reply(helper, { threadId: thread.id, body: 'Just too late.' });
    await somebodyWaits(api.db);
    await blocker.query('commit');
    blocker.release();
    const { data } = await waiting;
    expect(data.replyToThread).toMatchObject({
      post: null,
      problems: [{ code: 'THREAD_LOCKED', path: ['input', 'threadId'] }],
    });
    const { rows } = await api.db.query('select count(*)::int as posts from post where thread_id = $1', [thread.id]);
    expect(rows).toEqual([{ posts: 1 }]);
  });

  it.each<[string, () => Asker, () => Promise<Record<string, unknown>>, string, string]>([
    [
      'nothing written',
      () => helper,
      async () => ({ threadId: (await build.aThread(api.db, from)).id, body: ' ' }),
      'REQUIRED',
      'body',
    ],
    [
      'a locked thread',
      () => helper,
      async () => ({ threadId: (await build.aThread(api.db, from, { lockedAt: from.now })).id, body: 'Hello' }),
      'THREAD_LOCKED',
      'threadId',
    ],
    [
      'a thread of a cluster of others',
      () => helper,
      async () => ({
        threadId: (await build.aThread(api.db, from, { clusterId, visibility: 'cluster' })).id,
        body: 'Hello',
      }),
      'NOT_FOUND',
      'threadId',
    ],
    ['what is no id', () => helper, async () => ({ threadId: "x' or 1=1", body: 'Hello' }), 'NOT_FOUND', 'threadId'],
    [
      'a post of another thread',
      () => helper,
      async () => {
        const [one, two] = [await build.aThread(api.db, from), await build.aThread(api.db, from)];
        return { threadId: one.id, body: 'Hello', replyTo: two.posts[0]?.id };
      },
      'OTHER_THREAD',
      'replyTo',
    ],
  ])('is refused with %s', async (_what, who, given, code, field) => {
    const { data } = await reply(who(), await given());
    expect(data.replyToThread).toMatchObject({ post: null, problems: [{ code, path: ['input', field] }] });
    expect(data.replyToThread?.problems[0]?.message.length).toBeGreaterThan(5);
  });

  it('is refused to signed-out readers and to suspended members', async () => {
    const thread = await build.aThread(api.db, from);
    const suspended = await build.aMember(api.db, from, { status: 'suspended' });
    const [nobody, out] = await Promise.all(
      [null, suspended].map((as) => reply(as, { threadId: thread.id, body: 'Hello' })),
    );
    expect(nobody?.errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(out?.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('marking the answer', () => {
  const accept = (as: Asker, threadId: string, postId: string | null) =>
    api.run<{ acceptAnswer: { thread: { answer: { number: number } | null } | null; problems: { code: string }[] } }>(
      `mutation ($input: AcceptAnswerInput!) { acceptAnswer(input: $input) { thread { answer { number } } problems { code } } }`,
      { input: { threadId, postId } },
      { as },
    );

  it('is for the asker; doing it twice is logged once; it can be taken away', async () => {
    const thread = await build.aThread(api.db, from, { authorId: asker.id, posts: [{}, { authorId: helper.id }] });
    const answer = thread.posts[1]?.id ?? '';
    await accept(asker, thread.id, answer);
    expect((await accept(asker, thread.id, answer)).data.acceptAnswer).toEqual({
      thread: { answer: { number: 2 } },
      problems: [],
    });
    const log = `query ($n: Int!) { threadLog(number: $n) { nodes { act postNumber } } }`;
    expect((await api.run(log, { n: thread.number })).data).toEqual({
      threadLog: { nodes: [{ act: 'answer.marked', postNumber: 2 }] },
    });
    expect((await accept(asker, thread.id, null)).data.acceptAnswer.thread?.answer).toBeNull();
  });

  it('is refused to others, for the opening post and for posts of other threads', async () => {
    const thread = await build.aThread(api.db, from, { authorId: asker.id, posts: [{}, { authorId: helper.id }] });
    const other = await build.aThread(api.db, from, { posts: [{}, {}] });
    const tries: [Asker, string, string][] = [
      [helper, thread.posts[1]?.id ?? '', 'NOT_THE_ASKER'],
      [asker, thread.posts[0]?.id ?? '', 'ASKING_POST'],
      [asker, other.posts[1]?.id ?? '', 'OTHER_THREAD'],
      [asker, 'nothing', 'NOT_FOUND'],
    ];
    for (const [who, post, code] of tries) {
      expect((await accept(who, thread.id, post)).data.acceptAnswer).toEqual({ thread: null, problems: [{ code }] });
    }
  });
});
