import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { threadKinds } from '@cluster-commons/domain/threads';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-kinds');
let api: TestApi;
let agent: { id: string };
let weaver: { id: string };
let staff: { id: string };
let clusterId: string;

beforeAll(async () => {
  api = await startTestApi();
  agent = await build.aMember(api.db, from, { handle: 'agent' });
  weaver = await build.aMember(api.db, from, { handle: 'weaver' });
  staff = await build.aMember(api.db, from, { handle: 'manager', role: 'programme_manager' });
  const cluster = await build.aCluster(api.db, from, { slug: 'leon-footwear' });
  clusterId = cluster.id;
  await build.aMembership(api.db, from, { clusterId, memberId: agent.id, isModerator: true });
  await build.aMembership(api.db, from, { clusterId, memberId: weaver.id });
});
afterAll(() => api.stop());

interface Opened {
  openThread: { thread: { number: number; kind: string } | null; problems: { code: string; path: string[] }[] };
}
const announce = async (as: Asker, where: { clusterId?: string }) => {
  const input = { title: 'The bank is closed on Monday', body: 'Pay on Tuesday.', kind: 'ANNOUNCEMENT', ...where };
  const { data } = await api.run<Opened>(
    `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { number kind } problems { code path } } }`,
    { input },
    { as },
  );
  return data.openThread;
};

describe('an announcement', () => {
  it('is written by who moderates its cluster, and by staff in the network, and shown as one', async () => {
    const { thread } = await announce(agent, { clusterId });
    expect(thread).toMatchObject({ kind: 'ANNOUNCEMENT' });
    expect((await announce(staff, {})).thread).toMatchObject({ kind: 'ANNOUNCEMENT' });
    const { data } = await api.run<{ threads: { nodes: { number: number; kind: string }[] } }>(
      '{ threads(sort: NEWEST) { nodes { number kind } } }',
    );
    expect(data.threads.nodes).toContainEqual({ number: thread?.number, kind: 'ANNOUNCEMENT' });
  });

  it('is refused to others, and elsewhere', async () => {
    const refused = (code: string) => ({ thread: null, problems: [{ code, path: ['input', 'clusterId'] }] });
    expect(await announce(weaver, { clusterId })).toEqual(refused('ONLY_MODERATORS'));
    expect(await announce(agent, {})).toEqual(refused('ONLY_MODERATORS'));
    expect(await announce(staff, { clusterId })).toEqual(refused('NOT_A_MEMBER'));
  });
});

describe('the kinds that a member may open', () => {
  const openable = async (as: Asker) => {
    const { data } = await api.run<{
      openableKinds: { kind: string; isForNetwork: boolean; clusterIds: string[] }[];
    }>('{ openableKinds { kind isForNetwork clusterIds } }', {}, { as });
    return data.openableKinds;
  };

  it('come with the places of each', async () => {
    const everywhere = (kind: string) => ({ kind, isForNetwork: true, clusterIds: [clusterId] });
    const plain = threadKinds.filter((kind) => kind !== 'announcement').map((kind) => everywhere(kind.toUpperCase()));
    expect(await openable(weaver)).toEqual(plain);
    expect(await openable(agent)).toEqual([
      ...plain,
      { kind: 'ANNOUNCEMENT', isForNetwork: false, clusterIds: [clusterId] },
    ]);
    expect((await openable(staff)).at(-1)).toEqual({ kind: 'ANNOUNCEMENT', isForNetwork: true, clusterIds: [] });
  });

  it('are known to PostgreSQL', async () => {
    const { rows } = await api.db.query<{ kind: string }>('select unnest(enum_range(null::thread_kind))::text as kind');
    expect(rows.map(({ kind }) => kind).sort()).toEqual([...threadKinds].sort());
  });
});
