import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('clusters');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await build.aCluster(api.db, from, {
    slug: 'leon-footwear',
    name: 'León footwear',
    country: 'MX',
    isicDivision: '15',
    city: 'León',
  });
  await build.aCluster(api.db, from, {
    slug: 'tiruppur',
    name: 'Tiruppur knitwear',
    country: 'IN',
    isicDivision: '14',
    isicOtherDivisions: ['13'],
  });
  await build.aCluster(api.db, from, { slug: 'kumasi', name: 'Kumasi 100% shoes', country: 'GH', isicDivision: '15' });
});
afterAll(() => api.stop());

type Code = { code: string };
interface Joined {
  cluster: {
    memberCount: number;
    viewerMembership: { isModerator: boolean } | null;
    viewerCan: { openThread: { allowed: boolean } };
  } | null;
  problems: Code[];
}
const change = async (act: 'joinCluster' | 'leaveCluster', as: Asker, clusterId: string): Promise<Joined> =>
  (
    await api.run<Record<string, Joined>>(
      `mutation ($id: ID!) { ${act}(input: { clusterId: $id }) { cluster { memberCount viewerMembership { isModerator } viewerCan { openThread { allowed } } } problems { code } } }`,
      { id: clusterId },
      { as },
    )
  ).data[act] as Joined;

describe('joining a cluster', () => {
  it('makes a member, with the rights of one in the same answer', async () => {
    const [member, cluster] = [await build.aMember(api.db, from), await build.aCluster(api.db, from)];
    expect(await change('joinCluster', member, cluster.id)).toEqual({
      cluster: {
        memberCount: 1,
        viewerMembership: { isModerator: false },
        viewerCan: { openThread: { allowed: true } },
      },
      problems: [],
    });
  });

  it('by one person fifty times at once is one membership', async () => {
    const [member, cluster] = [await build.aMember(api.db, from), await build.aCluster(api.db, from)];
    const answers = await Promise.all(Array.from({ length: 50 }, () => change('joinCluster', member, cluster.id)));
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const { rows } = await api.db.query(
      `select c.member_count, (select count(*)::int from membership where cluster_id = c.id) as places,
              (select count(*)::int from audit_event where scope_kind = 'cluster' and scope_id = c.id) as audits,
              (select count(*)::int from outbox where event = 'cluster.joined' and payload->>'clusterId' = c.id::text) as told
         from cluster c where id = $1`,
      [cluster.id],
    );
    expect(rows).toEqual([{ member_count: 1, places: 1, audits: 1, told: 1 }]);
  });

  it('is refused for a cluster that does not exist, and to signed-out readers', async () => {
    const member = await build.aMember(api.db, from);
    expect((await change('joinCluster', member, 'nowhere')).problems).toEqual([{ code: 'NOT_FOUND' }]);
    const { errors } = await api.run(`mutation { joinCluster(input: { clusterId: "x" }) { problems { code } } }`);
    expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('leaving a cluster', () => {
  it('is joining with `joined: false`, and takes the rights in the same answer', async () => {
    const [member, cluster] = [await build.aMember(api.db, from), await build.aCluster(api.db, from)];
    await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster' });
    const text = `mutation ($input: JoinClusterInput!) { joinCluster(input: $input) {
      cluster { viewerMembership { isModerator } threads { nodes { number } } } problems { code } } }`;
    const run = async (joined: boolean) =>
      (
        await api.run<{ joinCluster: { cluster: { threads: { nodes: unknown[] } } | null; problems: Code[] } }>(
          text,
          { input: { clusterId: cluster.id, joined } },
          { as: member },
        )
      ).data.joinCluster;
    expect((await run(true)).cluster?.threads.nodes).toHaveLength(1);
    expect(await run(false)).toEqual({ cluster: { viewerMembership: null, threads: { nodes: [] } }, problems: [] });
    expect(await run(false)).toEqual({ cluster: null, problems: [{ code: 'NOT_A_MEMBER' }] });
  });

  it('ends the place and keeps its record; coming back is a new one', async () => {
    const [member, cluster] = [await build.aMember(api.db, from), await build.aCluster(api.db, from)];
    await change('joinCluster', member, cluster.id);
    expect((await change('leaveCluster', member, cluster.id)).cluster).toMatchObject({
      memberCount: 0,
      viewerMembership: null,
    });
    expect((await change('leaveCluster', member, cluster.id)).problems).toEqual([{ code: 'NOT_A_MEMBER' }]);
    await change('joinCluster', member, cluster.id);
    const { rows } = await api.db.query('select count(*)::int as places from membership where cluster_id = $1', [
      cluster.id,
    ]);
    expect(rows).toEqual([{ places: 2 }]);
  });
});

describe('a cluster', () => {
  const text = `query ($slug: String!) { cluster(slug: $slug) { name people { author { name } role } threads(first: 5) { nodes { number } } } }`;
  it.each([1, 12])('with %i members takes as many statements', async (count) => {
    const cluster = await build.aCluster(api.db, from);
    for (let i = 0; i < count; i += 1)
      await build.aMembership(api.db, from, {
        clusterId: cluster.id,
        memberId: (await build.aMember(api.db, from)).id,
        role: 'cda',
      });
    await build.aThread(api.db, from, { clusterId: cluster.id });
    const { data, statements } = await api.run<{ cluster: { people: unknown[]; threads: { nodes: unknown[] } } }>(
      text,
      { slug: cluster.slug },
    );
    expect([data.cluster.people.length, data.cluster.threads.nodes.length, statements.length]).toEqual([count, 1, 4]);
  });

  it('does not tell strangers of members whose profile is for members', async () => {
    const cluster = await build.aCluster(api.db, from);
    const shy = await build.aMember(api.db, from, { name: 'Shy', profile: { membersOnly: true } });
    for (const { id } of [shy, await build.aMember(api.db, from, { name: 'Open' })])
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
    const names = async (as: Asker): Promise<string[]> =>
      (
        await api.run<{ cluster: { people: { author: { name: string } }[] } }>(text, { slug: cluster.slug }, { as })
      ).data.cluster.people.map(({ author }) => author.name);
    expect(await names(null)).toEqual(['Open']);
    expect((await names(await build.aMember(api.db, from))).sort()).toEqual(['Open', 'Shy']);
    expect((await names(shy)).sort()).toEqual(['Open', 'Shy']);
  });

  it('keeps its members threads from strangers', async () => {
    const cluster = await build.aCluster(api.db, from);
    const member = await build.aMember(api.db, from);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster', authorId: member.id });
    const seen = async (as: Asker): Promise<number> =>
      (await api.run<{ cluster: { threads: { nodes: unknown[] } } }>(text, { slug: cluster.slug }, { as })).data.cluster
        .threads.nodes.length;
    expect([await seen(null), await seen(member)]).toEqual([0, 1]);
  });
});

describe('the list of clusters', () => {
  const slugs = async (filter: Record<string, unknown>): Promise<string[]> =>
    (
      await api.run<{ clusters: { nodes: { slug: string }[] } }>(
        `query ($filter: ClusterFilter) { clusters(first: 50, filter: $filter) { nodes { slug } } }`,
        { filter },
      )
    ).data.clusters.nodes.map(({ slug }) => slug);

  it.each([
    ['a country', { country: 'mx' }, ['leon-footwear']],
    ['a division', { sector: '15' }, ['kumasi', 'leon-footwear']],
    ['a further division', { sector: '13' }, ['tiruppur']],
    ['words without their accents', { text: 'LEON foot' }, ['leon-footwear']],
    ['a sign that means something to LIKE', { text: '100%' }, ['kumasi']],
    ['everything at once', { country: 'GH', sector: 'C', text: 'shoes' }, ['kumasi']],
    ['nothing', { text: 'no such words' }, []],
  ])('is narrowed by %s', async (_what, filter, expected) => {
    expect(await slugs(filter)).toEqual(expected);
    const { data } = await api.run<{ clusters: { nodes: { slug: string }[] } }>(
      `query ($country: String, $sector: String, $text: String) { clusters(first: 50, country: $country, sector: $sector, text: $text) { nodes { slug } } }`,
      filter,
    );
    expect(data.clusters.nodes.map(({ slug }) => slug)).toEqual(expected);
  });

  it('pages by name without gaps, also where lower case is one thing here and another in the database', async () => {
    for (const name of ['İzmit machines', 'izmit mosaics', 'ÉLAN', 'Straße'])
      await build.aCluster(api.db, from, { name });
    const all = await slugs({});
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          clusters: {
            totalCount: number;
            nodes: { slug: string }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      } = await api.run(
        `query ($after: String) { clusters(first: 2, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(data.clusters.totalCount).toBe(all.length);
      seen.push(...data.clusters.nodes.map(({ slug }) => slug));
      after = data.clusters.pageInfo.hasNextPage ? data.clusters.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });
});
