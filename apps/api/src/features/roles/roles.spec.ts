import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rights } from '@cluster-commons/domain/kernel';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('roles');
const reason = 'Two years of fair answers';
let api: TestApi;
let handlers: TestHandlers;
let administrator: { id: string };
let moderator: { id: string };
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_FACTOR: '100' });
  handlers = await startTestHandlers(api);
  administrator = await aMember({ role: 'administrator', name: 'Nadia Rahmani' });
  moderator = await aMember({ role: 'moderator', name: 'Youssef El Idrissi' });
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);

type Payload = {
  member: { role: string; clusters: { isModerator: boolean }[] } | null;
  problems: { code: string; path: string[] }[];
};
async function act(name: 'setRole' | 'setClusterModerator', input: object, as: Asker, provedAt?: Date) {
  const { data, errors } = await api.run<Record<string, Payload>>(
    `mutation ($input: ${name.replace(/^./, (first) => first.toUpperCase())}Input!) {
       ${name}(input: $input) { member { role clusters { isModerator } } problems { code path } } }`,
    { input: { reason, ...input } },
    { as, ...(provedAt && { provedAt }) },
  );
  if (errors.length > 0) return errors[0]?.extensions?.['code'];
  const { member, problems } = data[name] ?? { member: null, problems: [] };
  if (problems.length > 0) return problems.map(({ code, path }) => `${code} ${path.at(-1)}`).join();
  return name === 'setRole' ? member?.role : member?.clusters.map(({ isModerator }) => isModerator);
}
const setRole = (memberId: string, role: string, as: Asker = administrator, more: object = {}) =>
  act('setRole', { memberId, role, ...more }, as);
const rightsOf = async (as: Asker) =>
  (await api.run<{ memberAccounts: unknown }>('{ memberAccounts { totalCount } }', {}, { as })).errors[0]?.extensions?.[
    'code'
  ] ?? 'staff';
const recorded = async (id: string) =>
  (
    await api.db.query(
      `select act, actor_id as "actorId", reason, detail, scope_id as "scopeId" from audit_event
        where subject_id = $1 order by at, id`,
      [id],
    )
  ).rows as object[];
const mailsTo = async (email: string) => (await handlers.deliver()).filter(({ to }) => to === email);

describe('giving a role', () => {
  it('counts from the next request on, and ends with it', async () => {
    const member = await aMember();
    expect(await rightsOf(member)).toBe('FORBIDDEN');
    expect(await setRole(member.id, 'MODERATOR')).toBe('MODERATOR');
    expect(await rightsOf(member)).toBe('staff');
    expect(await setRole(member.id, 'MEMBER')).toBe('MEMBER');
    expect(await rightsOf(member)).toBe('FORBIDDEN');
  });

  it('stands on record with what was before, and is told by mail with the reason', async () => {
    const { id, email } = await aMember({ locale: 'fr' });
    await handlers.deliver();
    await setRole(id, 'PROGRAMME_MANAGER');
    expect(await recorded(id)).toEqual([
      {
        act: 'account.role-set',
        actorId: administrator.id,
        reason,
        detail: { role: 'programme_manager', before: 'member' },
        scopeId: null,
      },
    ]);
    expect(await mailsTo(email)).toEqual([
      expect.objectContaining({
        kind: 'role-given',
        language: 'fr',
        values: { role: 'Responsable de programme' },
        quote: { text: reason, by: 'Nadia Rahmani' },
      }),
    ]);
    await setRole(id, 'MEMBER', administrator, { reason: 'The programme has ended' });
    expect(await mailsTo(email)).toEqual([
      expect.objectContaining({
        kind: 'role-withdrawn',
        quote: { text: 'The programme has ended', by: 'Nadia Rahmani' },
      }),
    ]);
  });

  it('that they have already changes nothing', async () => {
    const { id } = await aMember({ role: 'moderator' });
    expect(await setRole(id, 'MODERATOR')).toBe('MODERATOR');
    expect(await recorded(id)).toEqual([]);
  });

  it('is refused to others, without a reason, without a fresh proof, and for accounts that nobody uses', async () => {
    const { id } = await aMember();
    expect(await setRole(id, 'MODERATOR', moderator)).toBe('NOT_ALLOWED memberId');
    expect(await setRole(id, 'MODERATOR', await aMember())).toBe('FORBIDDEN');
    expect(await setRole(id, 'MODERATOR', administrator, { reason: ' ' })).toBe('REQUIRED reason');
    expect(await act('setRole', { memberId: id, role: 'MODERATOR' }, administrator, new Date(0))).toBe('PROOF_NEEDED');
    for (const given of [{ status: 'suspended' }, { status: 'imported' }, { emailVerified: false }] as const) {
      expect(await setRole((await aMember(given)).id, 'MODERATOR')).toBe('MEMBER_NOT_ACTIVE memberId');
    }
    expect(await setRole('x', 'MODERATOR')).toBe('NOT_FOUND memberId');
    expect(await recorded(id)).toEqual([]);
  });

  it('is not taken from the last administrator, one way or the other', async () => {
    expect(await setRole(administrator.id, 'MEMBER')).toBe('LAST_ADMINISTRATOR memberId');
    const second = await aMember({ role: 'administrator' });
    expect(await setRole(second.id, 'MEMBER', second)).toBe('MEMBER');
    expect(await setRole(administrator.id, 'MODERATOR')).toBe('LAST_ADMINISTRATOR memberId');
  });

  it('leaves one of two who take it from each other at once', async () => {
    const second = await aMember({ role: 'administrator' });
    await Promise.all([setRole(second.id, 'MEMBER'), setRole(administrator.id, 'MEMBER', second)]);
    const { rows } = await api.db.query<{ id: string }>(`select id from member where role = 'administrator'`);
    expect(rows).toHaveLength(1);
    await api.db.query(`update member set role = 'administrator' where id = $1`, [administrator.id]);
    await api.db.query(`update member set role = 'member' where id = $1`, [second.id]);
  });
});

describe('making somebody moderator of a cluster', () => {
  const inCluster = async (given: Parameters<typeof build.aMember>[2] = {}) => {
    const [member, cluster] = [await aMember(given), await build.aCluster(api.db, from, { name: 'Nakuru knitwear' })];
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    return { member, cluster, place: { memberId: member.id, clusterId: cluster.id } };
  };
  const set = (place: object, isModerator: boolean, as: Asker = moderator) =>
    act('setClusterModerator', { ...place, isModerator }, as);

  it('is on record in the log of the cluster, told by mail and to their pages, and counts at once', async () => {
    const { member, cluster, place } = await inCluster();
    await handlers.deliver();
    expect(await set(place, true)).toEqual([true]);
    expect(await recorded(member.id)).toMatchObject([
      { act: 'cluster.moderator-appointed', actorId: moderator.id, reason, scopeId: cluster.id },
    ]);
    const { rows } = await api.db.query(
      `select event from outbox where payload ->> 'memberId' = $1 and relayed_at is null order by event`,
      [member.id],
    );
    expect(rows).toEqual([{ event: 'account.rights-changed' }, { event: 'cluster.moderator-set' }]);
    expect(await mailsTo(member.email)).toEqual([
      expect.objectContaining({
        kind: 'cluster-moderator-given',
        values: { cluster: 'Nakuru knitwear' },
        quote: { text: reason, by: 'Youssef El Idrissi' },
      }),
    ]);
    const thread = await build.aThread(api.db, from, { clusterId: cluster.id });
    const pinned = await api.run<{ moderateThread: { problems: object[] } }>(
      `mutation { moderateThread(input: { threadId: "${thread.id}", act: PIN }) { problems { code } } }`,
      {},
      { as: member },
    );
    expect(pinned.data.moderateThread.problems).toEqual([]);
    expect(await set(place, false)).toEqual([false]);
    expect((await recorded(member.id)).at(-1)).toMatchObject({ act: 'cluster.moderator-withdrawn' });
    expect((await mailsTo(member.email)).map(({ kind }) => kind)).toEqual(['cluster-moderator-withdrawn']);
  });

  it('twice is once', async () => {
    const { member, place } = await inCluster();
    for (const isModerator of [true, true]) expect(await set(place, isModerator)).toEqual([true]);
    expect(await recorded(member.id)).toHaveLength(1);
  });

  it('is refused for those outside of the cluster, for accounts that nobody uses, and by others', async () => {
    const { member, cluster, place } = await inCluster();
    const outside = await aMember();
    expect(await set({ ...place, memberId: outside.id }, true)).toBe('NOT_IN_CLUSTER memberId');
    expect(await set({ ...place, clusterId: from.ids(from.now) }, true)).toBe('NOT_FOUND clusterId');
    expect(await set({ ...place, memberId: 'x' }, true)).toBe('NOT_FOUND memberId');
    const out = await inCluster({ status: 'suspended' });
    expect(await set(out.place, true)).toBe('MEMBER_NOT_ACTIVE memberId');
    const own = await aMember();
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: own.id, isModerator: true });
    expect(await set(place, true, own)).toBe('FORBIDDEN');
    expect(await set(place, true, await aMember({ role: 'programme_manager' }))).toBe('NOT_ALLOWED memberId');
    expect(await act('setClusterModerator', { ...place, isModerator: true }, moderator, new Date(0))).toBe(
      'PROOF_NEEDED',
    );
    expect(await recorded(member.id)).toEqual([]);
  });
});

describe('who has which role', () => {
  interface Holders {
    roleHolders: {
      nodes: {
        name: string;
        role: string;
        cluster: { name: string } | null;
        byName: string | null;
        reason: string | null;
        viewerCanWithdraw: { allowed: boolean; reason: string | null };
      }[];
    } | null;
  }
  const holders = (as: Asker, argument = '(first: 50)') =>
    api.run<Holders>(
      `{ roleHolders${argument} { nodes { name role cluster { name } byName reason viewerCanWithdraw { allowed reason } } } }`,
      {},
      { as },
    );

  it('is listed with who appointed them, and why, in a budget', async () => {
    const member = await aMember({ name: 'Rosa Quispe' });
    const cluster = await build.aCluster(api.db, from, { name: 'Arequipa alpaca' });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    await act('setClusterModerator', { memberId: member.id, clusterId: cluster.id, isModerator: true }, moderator);
    await setRole(member.id, 'PROGRAMME_MANAGER');
    const { data, statements } = await holders(administrator);
    const nodes = data.roleHolders?.nodes ?? [];
    expect(nodes.filter(({ name }) => name === 'Rosa Quispe')).toEqual(
      expect.arrayContaining([
        {
          name: 'Rosa Quispe',
          role: 'PROGRAMME_MANAGER',
          cluster: null,
          byName: 'Nadia Rahmani',
          reason,
          viewerCanWithdraw: { allowed: true, reason: null },
        },
        {
          name: 'Rosa Quispe',
          role: 'MEMBER',
          cluster: { name: 'Arequipa alpaca' },
          byName: 'Youssef El Idrissi',
          reason,
          viewerCanWithdraw: { allowed: true, reason: null },
        },
      ]),
    );
    expect(nodes.find(({ name }) => name === 'Nadia Rahmani')).toMatchObject({
      byName: null,
      viewerCanWithdraw: { allowed: false, reason: 'LAST_ADMINISTRATOR' },
    });
    expect(statements.length).toBeLessThanOrEqual(3);
    const byModerator = (await holders(moderator)).data.roleHolders?.nodes ?? [];
    expect(byModerator.find(({ role }) => role === 'PROGRAMME_MANAGER')?.viewerCanWithdraw.allowed).toBe(false);
  });

  it('is for those who see members; the table of rights is for all staff', async () => {
    const manager = await aMember({ role: 'programme_manager' });
    expect((await holders(manager)).data.roleHolders).toBeNull();
    const { data } = await api.run<{ rights: { right: string; roles: string[] }[] }>(
      '{ rights { right roles } }',
      {},
      { as: manager },
    );
    expect(
      Object.fromEntries(data.rights.map(({ right, roles }) => [right, roles.map((r) => r.toLowerCase())])),
    ).toEqual(rights);
  });
});
