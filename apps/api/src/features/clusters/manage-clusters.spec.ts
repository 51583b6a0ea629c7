import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('manage-clusters');
let api: TestApi;
const members = {} as Record<MemberRole, { id: string }>;
beforeAll(async () => {
  api = await startTestApi();
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
});
afterAll(() => api.stop());

const draft = {
  name: 'Kisumu cotton',
  country: 'KE',
  city: 'Kisumu',
  lat: -0.1,
  lon: 34.75,
  coordinatePrecision: 'city',
  sector: 'Cotton weaving',
  type: 'craft',
  isicDivision: '13',
  isicOtherDivisions: [],
  stage: 'growing',
  description: 'Weavers around the lake who share looms.',
  figures: [{ metric: 'firms', value: 200, year: 2019 }],
  sources: [{ title: 'A published study', url: 'https://example.org/study' }],
  evidence: 'OPENED',
};

interface Shown {
  id: string;
  slug: string;
  name: string;
  edition: number;
  archivedAt: string | null;
}
interface Answered {
  cluster: Shown | null;
  problems: { code: string; path: string[] }[];
}
const shown = 'id slug name edition archivedAt';
const act = async (name: string, input: object, as: Asker = members.administrator, provedAt?: Date) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.run<Record<string, Answered>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { cluster { ${shown} } problems { code path } } }`,
    { input },
    { as, ...(provedAt && { provedAt }) },
  );
  return { ...(data[name] ?? { cluster: null, problems: [] }), errors };
};
const create = (changes: object = {}, as?: Asker) => act('createCluster', { ...draft, ...changes }, as);
const made = async (changes: object = {}): Promise<Shown> => {
  const { cluster, problems, errors } = await create(changes);
  expect(errors).toEqual([]);
  expect(problems).toEqual([]);
  return cluster as Shown;
};
const recorded = async (id: string) =>
  (
    await api.db.query('select act, actor_id, reason, detail from audit_event where subject_id = $1 order by at, id', [
      id,
    ])
  ).rows as { act: string; reason: string | null; detail: object | null }[];
const epoch = async () => Number((await api.db.query('select epoch from public_epoch')).rows[0].epoch);

describe('making a cluster', () => {
  it('gives it an address by its name, on record', async () => {
    const before = await epoch();
    const cluster = await made({ name: '  Lake  looms ' });
    expect(cluster).toMatchObject({ slug: 'lake-looms', name: 'Lake looms', edition: 1, archivedAt: null });
    expect(await recorded(cluster.id)).toEqual([
      { act: 'cluster.made', actor_id: members.administrator.id, reason: null, detail: null },
    ]);
    expect(await epoch()).toBe(before + 1);
    const { data } = await api.run<{ cluster: object }>(
      '{ cluster(slug: "lake-looms") { figures { metric value } sources { title kind url } memberCount } }',
    );
    expect(data.cluster).toEqual({
      figures: [{ metric: 'firms', value: 200 }],
      sources: [{ title: 'A published study', kind: 'opened', url: 'https://example.org/study' }],
      memberCount: 0,
    });
  });

  it('never takes a fixed address', async () => {
    expect((await made({ name: 'New' })).slug).toBe('new-cluster');
  });

  it('of a name that its country has already is asked for once more, and done when it is meant', async () => {
    await made({ name: 'Café growers' });
    const { cluster, problems } = await create({ name: 'CAFE growers' });
    expect([cluster, problems]).toEqual([null, [{ code: 'CLUSTER_EXISTS', path: ['input', 'name'] }]]);
    expect((await made({ name: 'Café growers', isAnother: true })).slug).toBe('café-growers-2');
    expect((await made({ name: 'Café growers', country: 'UG' })).slug).toBe('café-growers-3');
  });

  it('of one name by many at once gives each an address of its own', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => create({ name: 'At once', isAnother: true })));
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    expect(answers.map(({ cluster }) => cluster?.slug).sort()).toEqual(['at-once', 'at-once-2', 'at-once-3']);
  });

  it('names every field that is wrong', async () => {
    const { problems } = await create({
      name: 'x',
      country: 'XX',
      lat: null,
      figures: [{ metric: 'firms', value: null }],
    });
    expect(problems.map(({ code, path }) => `${path[1]} ${code}`)).toEqual([
      'name TOO_SHORT',
      'country NOT_A_VALUE',
      'lat NOT_A_NUMBER',
      'figures NOT_A_NUMBER',
    ]);
  });
});

describe('managing clusters', () => {
  it.each(['createCluster', 'updateCluster', 'archiveCluster', 'restoreCluster'])(
    '%s is for administrators with a fresh proof',
    async (name) => {
      const { id } = await build.aCluster(api.db, from);
      const inputs: Record<string, object> = {
        createCluster: { ...draft, name: `Of ${name}` },
        updateCluster: { clusterId: id, name: `Of ${name}` },
        archiveCluster: { clusterId: id, reason: 'It is over.' },
        restoreCluster: { clusterId: id },
      };
      const input = inputs[name] ?? {};
      for (const as of [members.moderator, members.programme_manager]) {
        expect(await act(name, input, as)).toMatchObject({
          cluster: null,
          problems: [{ code: 'NOT_ALLOWED', path: [] }],
        });
      }
      for (const as of [members.member, null]) expect((await act(name, input, as)).errors).toHaveLength(1);
      const stale = await act(name, input, members.administrator, new Date(0));
      expect(stale.errors[0]?.extensions?.['code']).toBe('PROOF_NEEDED');
      expect((await act(name, input)).problems).toEqual([]);
    },
  );

  it('shows a cluster to edit to those alone who may', async () => {
    const { id } = await build.aCluster(api.db, from);
    const seen = async (as: Asker) =>
      (
        await api.run<{ clusterToEdit: { id: string } | null; clustersCanBeManaged: { allowed: boolean } }>(
          '($id: ID!) { clusterToEdit(clusterId: $id) { id } clustersCanBeManaged { allowed } }'.replace(/^/, 'query '),
          { id },
          { as },
        )
      ).data;
    expect(await seen(members.administrator)).toEqual({
      clusterToEdit: { id },
      clustersCanBeManaged: { allowed: true },
    });
    expect(await seen(members.moderator)).toEqual({ clusterToEdit: null, clustersCanBeManaged: { allowed: false } });
  });
});

describe('editing a cluster', () => {
  it('changes what is given, leaves the rest, and says on record what it was', async () => {
    const { id } = await made({ name: 'Before editing' });
    const { cluster, problems } = await act('updateCluster', {
      clusterId: id,
      edition: 1,
      region: 'Nyanza',
      city: null,
    });
    expect([cluster, problems]).toEqual([
      expect.objectContaining({ name: 'Before editing', slug: 'before-editing', edition: 2 }),
      [],
    ]);
    expect((await recorded(id)).at(-1)).toMatchObject({
      act: 'cluster.edited',
      detail: { fields: ['region', 'city'] },
    });
    await act('updateCluster', { clusterId: id, region: ' Nyanza ' });
    expect(await recorded(id)).toHaveLength(2);
  });

  it('by two at once tells the second, who can then put theirs in its place', async () => {
    const { id } = await made({ name: 'Two editors' });
    const edit = (stage: string, edition: number | null) => act('updateCluster', { clusterId: id, edition, stage });
    const answers = await Promise.all([edit('mature', 1), edit('declining', 1)]);
    expect(answers.flatMap(({ problems }) => problems)).toEqual([
      { code: 'CLUSTER_CHANGED', path: ['input', 'edition'] },
    ]);
    expect((await edit('transforming', null)).cluster?.edition).toBe(3);
  });

  it('with another name has another address, and each old one leads on', async () => {
    const { id } = await made({ name: 'First name' });
    await act('updateCluster', { clusterId: id, name: 'Second name' });
    const { cluster } = await act('updateCluster', { clusterId: id, name: 'Third name' });
    expect(cluster?.slug).toBe('third-name');
    const at = async (slug: string) =>
      (
        await api.run<{ cluster: { id: string; slug: string } }>(
          'query ($slug: String!) { cluster(slug: $slug) { id slug } }',
          { slug },
        )
      ).data.cluster;
    for (const slug of ['first-name', 'second-name', 'third-name'])
      expect(await at(slug)).toEqual({ id, slug: 'third-name' });
    expect((await made({ name: 'First name' })).slug).toBe('first-name-2');
    expect((await act('updateCluster', { clusterId: id, name: 'First name' })).cluster?.slug).toBe('first-name');
    for (const slug of ['first-name', 'second-name', 'third-name'])
      expect(await at(slug)).toEqual({ id, slug: 'first-name' });
  });

  it('that does not exist is not found', async () => {
    const input = { clusterId: '01900000-0000-7000-8000-00000000dead', name: 'Nobody' };
    expect((await act('updateCluster', input)).problems).toEqual([{ code: 'NOT_FOUND', path: ['input', 'clusterId'] }]);
    expect((await act('archiveCluster', { clusterId: 'x', reason: 'It is over.' })).problems).toHaveLength(1);
  });
});

describe('an archived cluster', () => {
  const archived = async () => {
    const cluster = await made({ name: 'Archived looms', isAnother: true });
    const member = await build.aMember(api.db, from);
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    const thread = await build.aThread(api.db, from, { clusterId: cluster.id, authorId: member.id });
    const { cluster: after } = await act('archiveCluster', {
      clusterId: cluster.id,
      reason: ' The  firms have closed. ',
    });
    return { cluster, member, thread, after };
  };
  const code = (answer: { data: Record<string, { problems: { code: string }[] }> }) =>
    Object.values(answer.data).flatMap(({ problems }) => problems.map((one) => one.code));

  it('needs a reason, which stands on record once', async () => {
    const { cluster, after } = await archived();
    expect(after?.archivedAt).not.toBeNull();
    await act('archiveCluster', { clusterId: cluster.id, reason: 'Once more.' });
    expect((await recorded(cluster.id)).map((line) => [line.act, line.reason])).toEqual([
      ['cluster.made', null],
      ['cluster.archived', 'The firms have closed.'],
    ]);
    expect((await act('archiveCluster', { clusterId: cluster.id, reason: ' ' })).problems).toEqual([
      { code: 'REQUIRED', path: ['input', 'reason'] },
    ]);
  });

  it('is read as before, and nobody joins it or writes in it', async () => {
    const { cluster, member, thread } = await archived();
    const { data } = await api.run<{ thread: { viewerCan: object; cluster: object } }>(
      `{ thread(number: ${thread.number}) { viewerCan { reply { reason } acceptAnswer { reason } } cluster { isArchived } } }`,
      {},
      { as: member },
    );
    expect(data.thread).toEqual({
      viewerCan: { reply: { reason: 'CLUSTER_ARCHIVED' }, acceptAnswer: { reason: 'CLUSTER_ARCHIVED' } },
      cluster: { isArchived: true },
    });
    const reply = `mutation { replyToThread(input: { threadId: "${thread.id}", body: "Two would do." }) { problems { code } } }`;
    expect(code(await api.run(reply, {}, { as: member }))).toEqual(['CLUSTER_ARCHIVED']);
    const open = `mutation { openThread(input: { clusterId: "${cluster.id}", title: "Who has looms?", body: "We need two.", kind: QUESTION }) { problems { code } } }`;
    expect(code(await api.run(open, {}, { as: member }))).toEqual(['CLUSTER_ARCHIVED']);
    const join = `mutation { joinCluster(input: { clusterId: "${cluster.id}" }) { problems { code } } }`;
    expect(code(await api.run(join, {}, { as: await build.aMember(api.db, from) }))).toEqual(['CLUSTER_ARCHIVED']);
  });

  it('stands marked in the list, and out of map and figures', async () => {
    const { cluster } = await archived();
    const listed = async (filter: object) =>
      (
        await api.run<{ clusters: { nodes: { id: string; archivedAt: string | null }[] } }>(
          'query ($filter: ClusterFilter) { clusters(first: 50, filter: $filter) { nodes { id archivedAt } } }',
          { filter },
        )
      ).data.clusters.nodes
        .filter(({ id }) => id === cluster.id)
        .map(({ archivedAt }) => archivedAt !== null);
    expect([await listed({}), await listed({ isArchived: true }), await listed({ isArchived: false })]).toEqual([
      [true],
      [true],
      [],
    ]);
    const { data } = await api.run<{ clusterMap: { slug: string }[] }>('{ clusterMap { slug } }');
    expect(data.clusterMap.map(({ slug }) => slug)).not.toContain(cluster.slug);
  });

  it('is open again when it is brought back, also for its threads', async () => {
    const { cluster, member, thread } = await archived();
    expect((await act('restoreCluster', { clusterId: cluster.id })).cluster?.archivedAt).toBeNull();
    const reply = `mutation { replyToThread(input: { threadId: "${thread.id}", body: "Two would do." }) { problems { code } } }`;
    expect(code(await api.run(reply, {}, { as: member }))).toEqual([]);
    expect((await recorded(cluster.id)).at(-1)?.act).toBe('cluster.restored');
  });
});
