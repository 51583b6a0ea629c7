import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { threadPolicy } from '@cluster-commons/domain/threads';
import { anonymous, type MemberRole, type Viewer } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleThreads } from './visible-threads.ts';

const from = testSource('thread-list');
let api: TestApi;
const clusters: { id: string; slug: string }[] = [];
const hour = 3_600_000;
const at = (hours: number): Date => new Date(from.now.getTime() + hours * hour);

beforeAll(async () => {
  api = await startTestApi();
  for (const slug of ['here', 'there']) clusters.push(await build.aCluster(api.db, from, { slug }));
  const author = await build.aMember(api.db, from);
  for (const clusterId of [null, clusters[0]?.id ?? null, clusters[1]?.id ?? null]) {
    for (const visibility of ['public', 'cluster'] as const) {
      if (clusterId === null && visibility === 'cluster') continue;
      for (const hiddenAt of [null, from.now])
        await build.aThread(api.db, from, { authorId: author.id, clusterId, visibility, hiddenAt });
    }
  }
});
afterAll(() => api.stop());

const viewer = (given: { role?: MemberRole; in?: string[]; moderates?: string[]; isSuspended?: boolean }): Viewer => ({
  kind: 'member',
  id: '00000000-0000-7000-8000-000000000001',
  role: given.role ?? 'member',
  isSuspended: given.isSuspended ?? false,
  clusterIds: new Set([...(given.in ?? []), ...(given.moderates ?? [])]),
  moderatedClusterIds: new Set(given.moderates ?? []),
});

describe('a filter of threads', () => {
  it('gives what the old arguments give', async () => {
    await build.aThread(api.db, from, { clusterId: clusters[0]?.id ?? null, tags: ['yarn'] });
    const numbers = async (given: string): Promise<unknown> =>
      (await api.run<Listed>(`{ threads(${given}) { nodes { number } } }`)).data.threads.nodes;
    expect(await numbers('filter: { cluster: "here", tag: "yarn" }')).toHaveLength(1);
    expect(await numbers('filter: { cluster: "there", tag: "yarn" }')).toEqual([]);
    expect(await numbers('filter: { cluster: "here" }')).toEqual(await numbers('cluster: "here"'));
    expect(await numbers('filter: { tag: "yarn" }')).toEqual(await numbers('tag: "yarn"'));
  });
});

interface Listed {
  threads: {
    totalCount: number;
    nodes: { number: number; isPinned: boolean }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}
const list = (variables: Record<string, unknown>, as: Asker = null) =>
  api.run<Listed>(
    `query ($first: Int, $after: String, $before: String, $cluster: String, $tag: String, $sort: ThreadSort) {
       threads(first: $first, after: $after, before: $before, cluster: $cluster, tag: $tag, sort: $sort) {
         totalCount nodes { number isPinned } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    variables,
    { as },
  );

describe('the rows a viewer may see', () => {
  const [here, there] = ['here', 'there'];
  it.each<[string, (id: (slug: string) => string) => Viewer]>([
    ['nobody', () => anonymous],
    ['a member of nothing', () => viewer({})],
    ['a member here', (id) => viewer({ in: [id(here)] })],
    ['a member of both', (id) => viewer({ in: [id(here), id(there)] })],
    ['a moderator here', (id) => viewer({ moderates: [id(here)] })],
    ['a suspended moderator here', (id) => viewer({ moderates: [id(here)], isSuspended: true })],
    ['a moderator of the network', () => viewer({ role: 'moderator' })],
    ['a suspended moderator of the network', () => viewer({ role: 'moderator', isSuspended: true })],
    ['a programme manager', () => viewer({ role: 'programme_manager' })],
    ['an administrator', () => viewer({ role: 'administrator' })],
  ])('are in SQL those of the policy, for %s', async (_who, made) => {
    const who = made((slug) => clusters.find((cluster) => cluster.slug === slug)?.id ?? '');
    const shape = new QueryShape('agreement');
    visibleThreads(who, shape);
    const found = await api.app
      .get(Database)
      .all(shape.statement(`select t.id from thread t where ${shape.conditions}`, { id: text() }), shape.values);
    const { rows } = await api.db.query(
      `select id, author_id as "authorId", cluster_id as "clusterId", visibility, kind,
              locked_at is not null as "isLocked", hidden_at is not null as "isHidden" from thread`,
    );
    const allowed = rows.filter((row) => threadPolicy.read(who, row).allowed).map((row) => row.id);
    expect(found.map(({ id }) => id).toSorted()).toEqual(allowed.toSorted());
    expect(allowed.length).toBeGreaterThan(0);
  });
});

describe('a list of threads', () => {
  it('pages through every thread once, latest activity first, and counts them', async () => {
    for (let i = 0; i < 25; i += 1) await build.aThread(api.db, from, { tags: ['paging'], createdAt: at(i % 7) });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: Listed } = await list({ first: 10, after, tag: 'paging' });
      expect(data.threads.totalCount).toBe(25);
      seen.push(...data.threads.nodes.map(({ number }) => number));
      after = data.threads.pageInfo.hasNextPage ? data.threads.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(25);
    const { rows } = await api.db.query(
      `select number from thread where 'paging' = any(tags) order by last_post_at desc, id desc`,
    );
    expect(seen).toEqual(rows.map(({ number }) => number));
  });

  it('pages back through the same pages, and knows where each of them stands', async () => {
    for (let i = 0; i < 25; i += 1) await build.aThread(api.db, from, { tags: ['back'], createdAt: at(i % 7) });
    const pages: Listed['threads'][] = [];
    for (let after: string | null = null; pages.length < 3; after = pages.at(-1)?.pageInfo.endCursor ?? null) {
      pages.push((await list({ first: 10, after, tag: 'back' })).data.threads);
    }
    const standing = (page: Listed['threads']) => [page.pageInfo.hasPreviousPage, page.pageInfo.hasNextPage];
    expect(pages.map(standing)).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    const numbers = (page: Listed['threads'] | undefined) => page?.nodes.map(({ number }) => number);
    const second = (await list({ first: 10, before: pages[2]?.pageInfo.startCursor, tag: 'back' })).data.threads;
    expect([numbers(second), standing(second)]).toEqual([numbers(pages[1]), [true, true]]);
    const first = (await list({ first: 10, before: second.pageInfo.startCursor, tag: 'back' })).data.threads;
    expect([numbers(first), standing(first)]).toEqual([numbers(pages[0]), [false, true]]);
    const fewer = (await list({ first: 10, before: first.pageInfo.endCursor, tag: 'back' })).data.threads;
    expect([numbers(fewer), standing(fewer)]).toEqual([numbers(first)?.slice(0, 9), [false, true]]);
  });

  it('refuses to go both ways at once', async () => {
    const cursor = Buffer.from('["x"]').toString('base64url');
    const { errors } = await list({ after: cursor, before: cursor });
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('before'), extensions: { code: 'BAD_INPUT' } });
  });

  it.each([1, 10, 50])('takes as many statements for a page of %i', async (first) => {
    const { statements } = await list({ first, tag: 'paging' });
    expect(statements).toHaveLength(2);
  });

  it('puts pinned threads of a cluster first in its list, and nowhere else', async () => {
    const clusterId = clusters[0]?.id ?? '';
    const pinned = await build.aThread(api.db, from, { clusterId, pinnedAt: from.now, createdAt: at(-500) });
    await build.aThread(api.db, from, { clusterId, createdAt: at(50) });
    const inCluster = await list({ cluster: 'here', first: 3 });
    expect(inCluster.data.threads.nodes[0]?.number).toBe(pinned.number);
    expect(inCluster.data.threads.nodes.filter(({ isPinned }) => isPinned)).toHaveLength(1);
    const next = await list({ cluster: 'here', first: 3, after: inCluster.data.threads.pageInfo.endCursor });
    const back = await list({ cluster: 'here', first: 3, before: next.data.threads.pageInfo.startCursor });
    expect(back.data.threads).toEqual({ ...inCluster.data.threads, pageInfo: back.data.threads.pageInfo });
    const everywhere = await list({ first: 5 });
    expect(everywhere.data.threads.nodes.map(({ number }) => number)).not.toContain(pinned.number);
  });

  it('of open questions leaves out discussions and answered ones', async () => {
    const open = await build.aThread(api.db, from, { tags: ['open-ones'] });
    await build.aThread(api.db, from, { tags: ['open-ones'], kind: 'discussion' });
    await build.aThread(api.db, from, { tags: ['open-ones'], posts: [{}, {}], acceptedPost: 2 });
    const { data } = await list({ tag: 'open-ones', sort: 'UNANSWERED' });
    expect(data.threads.nodes.map(({ number }) => number)).toEqual([open.number]);
  });

  it('refuses a cursor of another list', async () => {
    const { errors } = await list({ after: Buffer.from('["x"]').toString('base64url') });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });
});

describe('the threads of a member', () => {
  const own = async (as: Asker) => {
    const { data, statements, errors } = await api.run<{ myThreads?: { title: string }[] } | null>(
      '{ myThreads(first: 10) { title } }',
      {},
      { as },
    );
    return { titles: data?.myThreads?.map(({ title }) => title), statements, code: errors[0]?.extensions?.['code'] };
  };

  it('are those in which they wrote, as far as they may read them, latest post first', async () => {
    const member = await build.aMember(api.db, from);
    const clusterId = clusters[1]?.id ?? null;
    const mine = { authorId: member.id };
    await build.aThread(api.db, from, { ...mine, title: 'Opened long ago', createdAt: at(-90), lastPostAt: at(-90) });
    await build.aThread(api.db, from, { ...mine, title: 'Hidden by now', hiddenAt: from.now });
    await build.aThread(api.db, from, {
      ...mine,
      clusterId,
      visibility: 'cluster',
      title: 'Of a cluster that was left',
    });
    const answered = await build.aThread(api.db, from, { title: 'Answered lately', lastPostAt: at(5) });
    await build.aPost(api.db, from, { threadId: answered.id, authorId: member.id });
    await build.aThread(api.db, from, { title: 'Of others' });

    const { titles, statements } = await own(member);
    expect(titles).toEqual(['Answered lately', 'Opened long ago']);
    expect(statements).toEqual(['session', 'threads_own']);
    await build.aMembership(api.db, from, { clusterId: clusterId ?? '', memberId: member.id });
    expect((await own(member)).titles).toContain('Of a cluster that was left');
  });

  it('are nobody else’s business', async () => {
    expect(await own(null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await own(await build.aMember(api.db, from))).titles).toEqual([]);
  });
});
