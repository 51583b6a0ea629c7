import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { reactionsBy, refusedWith } from './testing/reacting.ts';

const from = testSource('reactions');
let api: TestApi;
let by: ReturnType<typeof reactionsBy>;
let cluster: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  by = reactionsBy(api);
  cluster = await build.aCluster(api.db, from);
});
afterAll(() => api.stop());

const aMember = (given: object = {}) => build.aMember(api.db, from, given);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
/** A thread with its opening post. */
const aPost = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const thread = await aThread(given);
  const [post] = thread.posts;
  if (!post) throw new Error('The thread has no post');
  return { ...thread, postId: post.id };
};

type Reactions = ReturnType<typeof reactionsBy>;
const react: Reactions['react'] = (...asked) => by.react(...asked);
const useful: Reactions['useful'] = (...asked) => by.useful(...asked);
const tried: Reactions['tried'] = (...asked) => by.tried(...asked);
const shown: Reactions['shown'] = (...asked) => by.shown(...asked);
const countsOf: Reactions['countsOf'] = (...asked) => by.countsOf(...asked);
const who: Reactions['who'] = (...asked) => by.who(...asked);

const events = async (postId: string): Promise<string[]> => {
  const { rows } = await api.db.query<{ event: string }>(
    `select event from outbox where payload ->> 'postId' = $1 and event like 'post.reac%' order by id`,
    [postId],
  );
  return rows.map(({ event }) => event);
};
const versionOf = async (id: string): Promise<number> =>
  (await api.db.query('select version from thread where id = $1', [id])).rows[0].version;

describe('reacting to a post', () => {
  it('counts for all readers, and is the viewer’s own for them alone', async () => {
    const [one, two, post] = [await aMember(), await aMember(), await aPost()];
    expect((await useful(one, post.postId)).post).toMatchObject({
      kinds: ['USEFUL'],
      reactions: [
        { kind: 'USEFUL', count: 1, viewerReacted: true },
        { kind: 'SAME_HERE', count: 0, viewerReacted: false },
        { kind: 'TRIED_IT', count: 0, viewerReacted: false },
      ],
      viewerCan: { react: { allowed: true, reason: null } },
    });
    await useful(two, post.postId);
    await react(two, { postId: post.postId, kind: 'SAME_HERE' });
    expect(await countsOf(null, post.number)).toEqual([2, 1, 0]);
    expect((await shown(one, post.number))?.[0]?.reactions.map(({ viewerReacted }) => viewerReacted)).toEqual([
      true,
      false,
      false,
    ]);
    expect((await shown(null, post.number))?.[0]?.reactions.some(({ viewerReacted }) => viewerReacted)).toBe(false);
  });

  it('changes the version of the thread and tells an event, once however often it is sent', async () => {
    const [member, post] = [await aMember(), await aPost()];
    const before = await versionOf(post.id);
    const first = await useful(member, post.postId);
    expect(await useful(member, post.postId)).toEqual(first);
    expect(await versionOf(post.id)).toBe(before + 1);
    expect(await events(post.postId)).toEqual(['post.reacted']);
    await useful(member, post.postId, false);
    await useful(member, post.postId, false);
    expect(await countsOf(null, post.number)).toEqual([0, 0, 0]);
    expect(await versionOf(post.id)).toBe(before + 2);
    expect(await events(post.postId)).toEqual(['post.reacted', 'post.reaction-changed']);
  });

  it('stands on no record', async () => {
    const [member, post] = [await aMember(), await aPost()];
    const count = async () => (await api.db.query('select count(*) from audit_event')).rows;
    const before = await count();
    await useful(member, post.postId);
    await useful(member, post.postId, false);
    expect(await count()).toEqual(before);
  });

  it('of two at once counts once each, and once for one member', async () => {
    const [one, two, post] = [await aMember(), await aMember(), await aPost()];
    const all = [one, one, two, two].map((as) => useful(as, post.postId));
    expect((await Promise.all(all)).flatMap(({ problems }) => problems)).toEqual([]);
    expect(await countsOf(null, post.number)).toEqual([2, 0, 0]);
    expect(await events(post.postId)).toHaveLength(2);
    await Promise.all([useful(one, post.postId, false), useful(one, post.postId, false), useful(two, post.postId)]);
    expect(await countsOf(null, post.number)).toEqual([1, 0, 0]);
  });

  it('takes off what is gone with its member: the counts are right', async () => {
    const [one, two, post] = [await aMember(), await aMember(), await aPost()];
    await useful(one, post.postId);
    await useful(two, post.postId);
    await tried(two, post.postId, 'Two weeks, and it held.');
    await api.db.query('delete from reaction where member_id = $1', [two.id]);
    expect(await countsOf(null, post.number)).toEqual([1, 0, 0]);
  });

  it.each<[string, string, () => Promise<{ as: Asker; postId: string }>]>([
    [
      'one’s own post',
      'OWN_POST',
      async () => {
        const author = await aMember();
        const { postId } = await aPost({ authorId: author.id });
        return { as: author, postId };
      },
    ],
    [
      'a hidden post',
      'POST_HIDDEN',
      async () => {
        const { postId } = await aPost();
        await api.db.query('update post set hidden_at = now() where id = $1', [postId]);
        return { as: await aMember(), postId };
      },
    ],
    [
      'a removed post',
      'POST_HIDDEN',
      async () => {
        const { postId } = await aPost();
        await api.db.query('update post set removed_at = now() where id = $1', [postId]);
        return { as: await aMember(), postId };
      },
    ],
    [
      'a post of a hidden thread',
      'NOT_FOUND',
      async () => {
        const { id, postId } = await aPost();
        await api.db.query('update thread set hidden_at = now() where id = $1', [id]);
        return { as: await aMember(), postId };
      },
    ],
    [
      'a post of another cluster’s members',
      'NOT_FOUND',
      async () => {
        const { postId } = await aPost({ clusterId: cluster.id, visibility: 'cluster' });
        return { as: await aMember(), postId };
      },
    ],
    [
      'a post of an archived cluster',
      'CLUSTER_ARCHIVED',
      async () => {
        const archived = await build.aCluster(api.db, from);
        await api.db.query('update cluster set archived_at = now() where id = $1', [archived.id]);
        const { postId } = await aPost({ clusterId: archived.id });
        return { as: await aMember(), postId };
      },
    ],
    ['a post that is not there', 'NOT_FOUND', async () => ({ as: await aMember(), postId: from.ids(from.now) })],
  ])('is refused for %s with %s', async (_what, code, given) => {
    const { as, postId } = await given();
    expect(await useful(as, postId)).toEqual(refusedWith(code));
    expect((await api.db.query('select 1 from reaction where post_id = $1', [postId])).rows).toEqual([]);
    expect(await events(postId)).toEqual([]);
  });

  it('is done in locked threads, by members where the thread is theirs, and by staff who are none', async () => {
    const locked = await aPost();
    await api.db.query('update thread set locked_at = now() where id = $1', [locked.id]);
    expect((await useful(await aMember(), locked.postId)).problems).toEqual([]);

    const closed = await aPost({ clusterId: cluster.id, visibility: 'cluster' });
    const member = await aMember();
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    expect((await useful(member, closed.postId)).problems).toEqual([]);
    expect((await useful(await aMember({ role: 'programme_manager' }), closed.postId)).problems).toEqual([]);
    expect(await countsOf(member, closed.number)).toEqual([2, 0, 0]);
  });

  it('is taken off where one could not react any more', async () => {
    const [member, post] = [await aMember(), await aPost()];
    await useful(member, post.postId);
    await api.db.query('update post set hidden_at = now() where id = $1', [post.postId]);
    expect((await useful(member, post.postId, false)).post).toMatchObject({ kinds: [], reactions: [] });
  });
});

describe('trying what a post says', () => {
  it('is told in one line that all readers see, newest first', async () => {
    const [one, two, post] = [await aMember({ name: 'Anna A' }), await aMember({ name: 'Ben B' }), await aPost()];
    expect((await tried(one, post.postId, ' Worked\nwith <b>three</b> firms. ')).post?.result).toBe(
      'Worked with <b>three</b> firms.',
    );
    await tried(two, post.postId, 'لم ينجح هنا.');
    expect((await shown(null, post.number))?.[0]?.results).toMatchObject([
      { text: 'لم ينجح هنا.', author: { name: 'Ben B' } },
      { text: 'Worked with <b>three</b> firms.', author: { name: 'Anna A' } },
    ]);
  });

  it('needs the line, and bounds it', async () => {
    const [member, post] = [await aMember(), await aPost()];
    expect(await tried(member, post.postId, null)).toEqual(refusedWith('REQUIRED', 'result'));
    expect(await tried(member, post.postId, 'x'.repeat(201))).toEqual(refusedWith('TOO_LONG', 'result'));
    const other = { postId: post.postId, kind: 'USEFUL', result: 'Very.' };
    expect(await react(member, other)).toEqual(refusedWith('NOT_A_VALUE', 'result'));
  });

  it('has one line of each, which can be another one', async () => {
    const [member, post] = [await aMember(), await aPost()];
    await tried(member, post.postId, 'Too early to say.');
    await tried(member, post.postId, 'It held for a year.');
    expect((await shown(null, post.number))?.[0]?.results.map(({ text }) => text)).toEqual(['It held for a year.']);
    expect(await countsOf(null, post.number)).toEqual([0, 0, 1]);
    expect(await events(post.postId)).toEqual(['post.reacted', 'post.reaction-changed']);
  });

  it('shows the newest five under the post, and all of them by name', async () => {
    const post = await aPost();
    for (let count = 1; count <= 6; count += 1) await tried(await aMember(), post.postId, `Result ${count}`);
    const [first] = (await shown(null, post.number)) ?? [];
    expect(first?.results.map(({ text }) => text)).toEqual([6, 5, 4, 3, 2].map((count) => `Result ${count}`));
    expect((await who(await aMember(), post.number)).data.postReactions.totalCount).toBe(6);
  });
});
