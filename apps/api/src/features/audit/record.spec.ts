import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberRoles, type MemberRole } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('record');
let api: TestApi;
const members = {} as Record<MemberRole, { id: string }>;
let cluster: { id: string };
let thread: { id: string; number: number };
let ana: { id: string };

beforeAll(async () => {
  api = await startTestApi();
  for (const role of memberRoles) members[role] = await build.aMember(api.db, from, { role });
  ana = await build.aMember(api.db, from, { handle: 'ana', name: 'Ana Weaver' });
  cluster = await build.aCluster(api.db, from, { slug: 'kiln-street', name: 'Kiln street' });
  thread = await build.aThread(api.db, from, { title: 'Who fires clay?', clusterId: cluster.id });
  const { id: postId } = await build.aPost(api.db, from, { threadId: thread.id, authorId: ana.id });
  const at = (time: string) => new Date(`2026-10-14T${time}:00.000Z`);
  const line = (given: Parameters<typeof build.anAuditEvent>[2]) => build.anAuditEvent(api.db, from, given);
  await line({ act: 'cluster.joined', actorId: ana.id, subjectId: cluster.id, scopeId: cluster.id, at: at('08:00') });
  await line({ act: 'post.written', actorId: ana.id, subjectId: postId, scopeId: thread.id, at: at('09:00') });
  await line({
    act: 'thread.pinned',
    actorId: members.moderator.id,
    subjectId: thread.id,
    scopeId: thread.id,
    at: at('10:00'),
    reason: 'For newcomers.',
  });
  await line({ act: 'profile.updated', actorId: ana.id, subjectId: ana.id, at: at('22:30') });
  await line({ act: 'import.finished', subjectId: thread.id, at: at('23:59') });
});
afterAll(() => api.stop());

interface Line {
  act: string;
  actor: { name: string } | null;
  subject: { kind: string; name: string | null; path: string | null; postNumber: number | null };
  reason: string | null;
}
interface Listed {
  record: { nodes: Line[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } } | null;
}
const fields = `nodes { act actor { name } subject { kind name path postNumber } reason } totalCount pageInfo { endCursor hasNextPage }`;
const ask = (variables: Record<string, unknown> = {}, as: Asker = members.administrator) =>
  api.run<Listed>(
    `query ($filter: RecordFilter, $first: Int, $after: String) { record(filter: $filter, first: $first, after: $after) { ${fields} } }`,
    variables,
    { as },
  );
const acts = async (filter: object) => (await ask({ filter })).data.record?.nodes.map(({ act }) => act);

const all = ['import.finished', 'profile.updated', 'thread.pinned', 'post.written', 'cluster.joined'];

describe('the record', () => {
  it('is for administrators alone', async () => {
    for (const as of [members.moderator, members.programme_manager]) expect((await ask({}, as)).data.record).toBeNull();
    for (const as of [members.member, null]) expect((await ask({}, as)).errors).toHaveLength(1);
    expect((await ask()).data.record?.totalCount).toBe(5);
  });

  it('says who did what to what and why, the latest first, with the pages of these', async () => {
    const lines = (await ask()).data.record?.nodes ?? [];
    expect(lines.map(({ act }) => act)).toEqual(all);
    expect(lines.map(({ actor }) => actor?.name ?? null).slice(0, 2)).toEqual([null, 'Ana Weaver']);
    const page = `/threads/${thread.number}/who-fires-clay`;
    expect(lines.map(({ subject }) => subject)).toEqual([
      { kind: 'import', name: null, path: null, postNumber: null },
      { kind: 'member', name: 'Ana Weaver', path: '/members/ana', postNumber: null },
      { kind: 'thread', name: 'Who fires clay?', path: page, postNumber: null },
      { kind: 'post', name: 'Who fires clay?', path: expect.stringContaining(page), postNumber: 2 },
      { kind: 'cluster', name: 'Kiln street', path: '/clusters/kiln-street', postNumber: null },
    ]);
    expect(lines[2]?.reason).toBe('For newcomers.');
  });

  it.each<[string, object, string[]]>([
    ['an act', { act: 'thread.pinned' }, ['thread.pinned']],
    ['a person', { person: 'Ana' }, ['profile.updated', 'post.written', 'cluster.joined']],
    ['a person whom nobody knows', { person: 'nobody' }, []],
    ['a member', { subject: 'ana' }, ['profile.updated']],
    ['a cluster', { subject: 'kiln-street' }, ['cluster.joined']],
    ['a day', { from: '2026-10-14', until: '2026-10-14' }, all],
    ['the day before', { until: '2026-10-13' }, []],
    ['a day where it is later', { from: '2026-10-15', zone: 'Africa/Nairobi' }, ['import.finished', 'profile.updated']],
    ['all of these', { act: 'post.written', person: 'ana', from: '2026-10-14', until: '2026-10-14' }, ['post.written']],
  ])('is narrowed by %s', async (_what, filter, expected) => {
    expect(await acts(filter)).toEqual(expected);
  });

  it('is narrowed by a thread with all of its log, and by an id', async () => {
    expect(await acts({ subject: String(thread.number) })).toEqual([
      'import.finished',
      'thread.pinned',
      'post.written',
    ]);
    expect(await acts({ subject: cluster.id })).toEqual(['cluster.joined']);
  });

  it.each([{ act: 'no.act' }, { from: '14/10/2026' }, { zone: 'Nowhere' }, { person: 'a'.repeat(121) }])(
    'refuses what asks for nothing that there can be: %j',
    async (filter) => {
      expect((await ask({ filter })).errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
    },
  );

  it('pages without gaps, in as many statements whatever it shows', async () => {
    const seen: string[] = [];
    const counted: number[] = [];
    let after: string | null = null;
    do {
      const { data, statements }: Awaited<ReturnType<typeof ask>> = await ask({ first: 2, after });
      seen.push(...(data.record?.nodes ?? []).map(({ act }) => act));
      counted.push(statements.length);
      after = data.record?.pageInfo.hasNextPage ? data.record.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(new Set(counted).size).toBe(1);
  });
});
