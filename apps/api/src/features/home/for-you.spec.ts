import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import {
  build,
  countStatements,
  startTestApi,
  testSource,
  type Asker,
  type TestApi,
} from '../../platform/testing/index.ts';

const from = testSource('for-you');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const day = 86_400_000;
const before = (days: number): Date => new Date(Date.now() - days * day);
/** Since long ago, so that all that comes later is new to them. */
const aMember = (given: Parameters<typeof build.aMember>[2] = {}) =>
  build.aMember(api.db, from, { createdAt: before(300), ...given });
let made = 0;
/** Each a second later than the one before it. */
const aThread = (posts: number, given: Parameters<typeof build.aThread>[2] = {}) => {
  made += 1;
  const at = new Date(Date.now() - day + made * 1000);
  return build.aThread(api.db, from, {
    posts: Array.from({ length: posts }, () => ({ createdAt: at })),
    createdAt: at,
    lastPostAt: at,
    ...given,
  });
};
const follow = (as: Asker, kind: string, id: string, level = 'FOLLOW') =>
  api.run(
    'mutation ($input: FollowInput!) { follow(input: $input) { level } }',
    { input: { kind, id, level } },
    { as },
  );
const read = (as: Asker, threadId: string, postNumber: number) =>
  api.run(
    'mutation ($input: MarkReadInput!) { markRead(input: $input) { reading { readNumber } } }',
    { input: { threadId, postNumber } },
    { as },
  );

interface Item {
  thread: { id: string };
  unreadCount: number;
  firstUnread: number | null;
  reason: { kind: string; name: string | null; slug: string | null; cause: string | null };
}
interface Listed {
  nodes: Item[];
  unreadCount: number;
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
const query = `query ($first: Int, $after: String, $before: String) { forYou(first: $first, after: $after, before: $before) {
  nodes { thread { id } unreadCount firstUnread reason { kind name slug cause } } unreadCount totalCount
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const forYou = async (as: Asker, given: { first?: number; after?: string | null; before?: string | null } = {}) =>
  (await api.run<{ forYou: Listed }>(query, { first: 50, ...given }, { as })).data.forYou;
const shown = async (as: Asker): Promise<[string, number, string][]> =>
  (await forYou(as)).nodes.map(({ thread, unreadCount, reason }) => [thread.id, unreadCount, reason.kind]);

describe('for you', () => {
  it('is nothing for who follows nothing', async () => {
    await aThread(2);
    expect(await forYou(await aMember())).toMatchObject({ nodes: [], unreadCount: 0, totalCount: 0 });
  });

  it('has threads, people, clusters and tags that are followed, each with its reason, the latest first', async () => {
    const [member, person] = [await aMember(), await aMember({ name: 'Imran Sheikh', handle: 'imran-for-you' })];
    const cluster = await build.aCluster(api.db, from, { name: 'Tiruppur', slug: 'tiruppur-for-you' });
    const followed = await aThread(3);
    const theirs = await aThread(1, { authorId: person.id });
    const answered = await aThread(1);
    await build.aPost(api.db, from, { threadId: answered.id, authorId: person.id, createdAt: before(1) });
    const [inCluster, tagged] = [await aThread(2, { clusterId: cluster.id }), await aThread(1, { tags: ['for-you'] })];
    await aThread(1);
    await follow(member, 'THREAD', followed.id);
    await follow(member, 'PERSON', person.id);
    await follow(member, 'CLUSTER', cluster.id);
    await follow(member, 'TAG', 'for-you');
    const { nodes, unreadCount, totalCount } = await forYou(member);
    expect(nodes.map(({ thread, unreadCount: count, reason }) => [thread.id, count, reason])).toEqual([
      [tagged.id, 1, { kind: 'TAG', name: 'for-you', slug: null, cause: null }],
      [inCluster.id, 2, { kind: 'CLUSTER', name: 'Tiruppur', slug: 'tiruppur-for-you', cause: null }],
      [answered.id, 2, { kind: 'PERSON', name: 'Imran Sheikh', slug: 'imran-for-you', cause: null }],
      [theirs.id, 1, { kind: 'PERSON', name: 'Imran Sheikh', slug: 'imran-for-you', cause: null }],
      [followed.id, 3, { kind: 'THREAD', name: null, slug: null, cause: 'CHOSEN' }],
    ]);
    expect([unreadCount, totalCount]).toEqual([5, 5]);
  });

  it('shows a thread once, with the strongest reason, however many bring it', async () => {
    const [member, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    const thread = await aThread(1, { clusterId: cluster.id, tags: ['one-way', 'other-way'] });
    for (const tag of ['one-way', 'other-way']) await follow(member, 'TAG', tag);
    expect(await shown(member)).toEqual([[thread.id, 1, 'TAG']]);
    await follow(member, 'CLUSTER', cluster.id);
    expect(await shown(member)).toEqual([[thread.id, 1, 'CLUSTER']]);
    await follow(member, 'THREAD', thread.id);
    expect(await shown(member)).toEqual([[thread.id, 1, 'THREAD']]);
  });

  it('has what is unread first, at the first post that is new, then what is read', async () => {
    const member = await aMember();
    const [early, late] = [await aThread(5), await aThread(2)];
    for (const { id } of [early, late]) await follow(member, 'THREAD', id);
    await read(member, early.id, 2);
    await read(member, late.id, 2);
    const { nodes, unreadCount, totalCount } = await forYou(member);
    expect(nodes.map(({ thread, unreadCount: count, firstUnread }) => [thread.id, count, firstUnread])).toEqual([
      [early.id, 3, 3],
      [late.id, 0, null],
    ]);
    expect([unreadCount, totalCount]).toEqual([1, 2]);
  });

  it('has the clusters that one belongs to, unless one wants to hear less of them', async () => {
    const [member, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    const thread = await aThread(1, { clusterId: cluster.id, visibility: 'cluster' });
    expect(await shown(member)).toEqual([[thread.id, 1, 'CLUSTER']]);
    await follow(member, 'CLUSTER', cluster.id, 'NORMAL');
    expect(await shown(member)).toEqual([]);
  });

  it('takes as read what is old, was there before one came, or was opened by oneself', async () => {
    const [member, novice] = [await aMember(), await aMember({ createdAt: new Date() })];
    const at = { createdAt: before(40) };
    const old = { ...at, lastPostAt: before(40), posts: [at, at], tags: ['of-old'] };
    const [stale, own, own2] = [
      await aThread(2, old),
      await aThread(1, { tags: ['of-old'], authorId: member.id }),
      await aThread(2, { tags: ['of-old'], authorId: member.id }),
    ];
    for (const as of [member, novice]) await follow(as, 'TAG', 'of-old');
    expect(await shown(member)).toEqual([
      [own2.id, 1, 'TAG'],
      [own.id, 0, 'TAG'],
      [stale.id, 0, 'TAG'],
    ]);
    expect((await forYou(novice)).unreadCount).toBe(0);
    await follow(novice, 'THREAD', stale.id);
    expect((await forYou(novice)).nodes[0]).toMatchObject({ thread: { id: stale.id }, unreadCount: 2 });
  });

  it('leaves out what is muted, whatever brings it', async () => {
    const [member, person, cluster] = [await aMember(), await aMember(), await build.aCluster(api.db, from)];
    const thread = await aThread(1, { authorId: person.id, clusterId: cluster.id, tags: ['loud', 'wanted'] });
    await follow(member, 'TAG', 'wanted');
    for (const [kind, id] of [
      ['THREAD', thread.id],
      ['PERSON', person.id],
      ['CLUSTER', cluster.id],
      ['TAG', 'loud'],
    ] as const) {
      await follow(member, kind, id, 'MUTE');
      expect([kind, await shown(member)]).toEqual([kind, []]);
      await follow(member, kind, id, 'NORMAL');
    }
    expect(await shown(member)).toHaveLength(1);
  });

  it('shows nothing that a policy withholds, however it is followed', async () => {
    const [member, person, cluster] = [await aMember(), await aMember(), await build.aCluster(api.db, from)];
    const given = { authorId: person.id, tags: ['withheld'] };
    const closed = await aThread(1, { ...given, clusterId: cluster.id, visibility: 'cluster' });
    const hidden = await aThread(1, { ...given, hiddenAt: before(1) });
    const nameless = await aThread(1, { ...given, tags: [], isAnonymous: true });
    const removed = await aThread(2);
    await build.aPost(api.db, from, { threadId: removed.id, authorId: person.id, removedAt: before(1) });
    for (const { id } of [closed, hidden]) {
      await api.db.query(`insert into thread_member (member_id, thread_id, level) values ($1, $2, 'watch')`, [
        member.id,
        id,
      ]);
    }
    await follow(member, 'PERSON', person.id);
    await follow(member, 'TAG', 'withheld');
    await follow(member, 'CLUSTER', cluster.id);
    expect(await forYou(member)).toMatchObject({ nodes: [], unreadCount: 0, totalCount: 0 });
    await follow(member, 'THREAD', nameless.id);
    expect(await shown(member)).toEqual([[nameless.id, 1, 'THREAD']]);
  });

  it('follows what tags a thread has and when it was written in last', async () => {
    const [member, first, second] = [await aMember(), await aThread(1), await aThread(1)];
    await follow(member, 'TAG', 'changing');
    for (const { id } of [first, second]) {
      await api.db.query(`update thread set tags = '{other,changing,other}' where id = $1`, [id]);
    }
    await api.db.query('update thread set last_post_at = now() where id = $1', [first.id]);
    expect((await shown(member)).map(([id]) => id)).toEqual([first.id, second.id]);
    await api.db.query(`update thread set tags = '{other}' where id = $1`, [first.id]);
    expect((await shown(member)).map(([id]) => id)).toEqual([second.id]);
  });
});

describe('pages of what is for you', () => {
  let member: { id: string };
  const expected: string[] = [];

  /** Threads of every source, many of which several bring, with posts at the same moment. */
  beforeAll(async () => {
    member = await aMember();
    const [person, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    await follow(member, 'PERSON', person.id);
    await follow(member, 'CLUSTER', cluster.id);
    for (const tag of ['many', 'more']) await follow(member, 'TAG', tag);
    const unread: string[] = [];
    const known: string[] = [];
    const at = before(2);
    for (let i = 0; i < 24; i += 1) {
      const { id } = await aThread(2, {
        createdAt: at,
        lastPostAt: at,
        ...(i % 3 === 0 && { tags: ['many', 'more'] }),
        ...(i % 4 === 0 && { clusterId: cluster.id }),
        ...(i % 5 === 0 && { authorId: person.id }),
      });
      if (i % 2 === 0) await follow(member, 'THREAD', id);
      if (i % 3 !== 0 && i % 4 !== 0 && i % 5 !== 0 && i % 2 !== 0) continue;
      if (i % 7 === 0) await read(member, id, 2);
      (i % 7 === 0 ? known : unread).push(id);
    }
    const latestFirst = (ids: string[]) => ids.toSorted().toReversed();
    expected.push(...latestFirst(unread), ...latestFirst(known));
  });

  it.each([1, 4, 7, 50])('of %s give each item once, there and back', async (first) => {
    const there: string[] = [];
    let page: Listed | undefined;
    do {
      page = await forYou(member, { first, after: page?.pageInfo.endCursor });
      there.push(...page.nodes.map(({ thread }) => thread.id));
    } while (page.pageInfo.hasNextPage);
    expect(there).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
    const back = page.nodes.map(({ thread }) => thread.id);
    while (page.pageInfo.hasPreviousPage && back.length < expected.length) {
      page = await forYou(member, { first, before: page.pageInfo.startCursor });
      back.unshift(...page.nodes.map(({ thread }) => thread.id));
    }
    expect(back).toEqual(expected);
  });

  it('refuse a cursor of another list', async () => {
    const threads = await api.run<{ threads: { pageInfo: { endCursor: string } } }>(
      '{ threads(first: 1) { pageInfo { endCursor } } }',
      {},
      { as: member },
    );
    const { errors } = await api.run(query, { after: threads.data.threads.pageInfo.endCursor }, { as: member });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('take the same statements, however much is followed', async () => {
    const ask = () => countStatements(() => forYou(member));
    const { statements } = await ask();
    expect(statements.length).toBeLessThanOrEqual(budgets.statements);
    await api.db.query(
      `with made as (
         insert into thread (slug, title, lang, author_id, tags, last_post_at)
         select 'x', 'A thousand more', 'en', $1, '{many}', now() - make_interval(mins => n) from generate_series(1, 1000) n
         returning id)
       insert into thread_member (member_id, thread_id, level) select $1, id, 'follow' from made`,
      [member.id],
    );
    const more = await ask();
    expect(more.result.nodes).toHaveLength(50);
    expect(more.statements).toHaveLength(statements.length);
  });
});
