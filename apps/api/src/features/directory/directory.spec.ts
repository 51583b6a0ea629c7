import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryPolicy } from '@cluster-commons/domain/directory';
import { anonymous, type MemberRole, type Viewer } from '@cluster-commons/domain/kernel';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { listedMembers } from './listed-members.ts';

const from = testSource('directory');
const at = (minutes: number): Date => new Date(from.now.getTime() + minutes * 60_000);
let api: TestApi;
let reader: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  reader = await build.aMember(api.db, from, {
    name: 'Zz Reader',
    createdAt: at(-60),
    profile: { country: 'CH', languages: [] },
  });
});
afterAll(() => api.stop());

interface Row {
  handle: string;
  clusters: { slug: string }[];
}
interface Listed {
  members: {
    nodes: Row[];
    totalCount?: number;
    networkCount?: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}
const ask = (variables: Record<string, unknown>, as: Asker = reader, more = '') =>
  api.run<Listed>(
    `query ($first: Int, $filter: MemberFilter, $sort: MemberSort) {
       members(first: $first, filter: $filter, sort: $sort) {
         nodes { handle name headline country organisation sectors expertise languages postCount lastPostedAt joinedAt clusters { slug name } }
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ${more} } }`,
    variables,
    { as },
  );
const found = async (filter: Record<string, unknown>): Promise<string[]> =>
  (await ask({ filter, first: 50 })).data.members.nodes.map(({ handle }) => handle);

describe('finding members', () => {
  beforeAll(async () => {
    const cluster = await build.aCluster(api.db, from, { slug: 'leon-footwear' });
    const member = (
      handle: string,
      name: string,
      profile: Parameters<typeof build.aMember>[2] extends infer G
        ? G extends { profile?: infer P }
          ? P
          : never
        : never,
    ) => build.aMember(api.db, from, { handle, name, profile });
    const ana = await member('ana-orsted', 'Ana Ørsted', {
      country: 'MX',
      sectors: ['15'],
      expertise: ['facilitation'],
      languages: ['es', 'en'],
      headline: 'Agente de clúster',
      organisation: 'Cámara de León',
    });
    await member('layla-haddad', 'ليلى أحمد حدّاد', {
      country: 'EG',
      sectors: ['14'],
      expertise: ['trust-building', 'facilitation'],
      languages: ['ar'],
    });
    await member('rahul-deshmukh', 'राहुल देशमुख', {
      country: 'IN',
      sectors: ['14', '13'],
      languages: ['en', 'hi'],
      about: 'We save 100% of off-cuts_here',
    });
    await member('shy-member', 'Shy Member', { country: 'MX', membersOnly: true, languages: ['fr'] });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: ana.id });
    const past = await member('past-member', 'Past Member', { country: 'GH' });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: past.id, leftAt: from.now });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a country', { countries: ['mx'] }, ['ana-orsted', 'shy-member']],
    ['either of two countries', { countries: ['MX', 'EG'] }, ['ana-orsted', 'layla-haddad', 'shy-member']],
    ['a division', { sectors: ['14'] }, ['layla-haddad', 'rahul-deshmukh']],
    ['a section', { sectors: ['C'] }, ['ana-orsted', 'layla-haddad', 'rahul-deshmukh']],
    ['expertise', { expertise: ['facilitation'] }, ['ana-orsted', 'layla-haddad']],
    ['a language', { languages: ['ar', 'fr'] }, ['layla-haddad', 'shy-member']],
    ['a language of a region', { languages: ['hi'] }, ['rahul-deshmukh']],
    ['a cluster they belong to now', { clusters: ['leon-footwear'] }, ['ana-orsted']],
    [
      'two groups that both fit',
      { countries: ['MX', 'EG'], expertise: ['facilitation'], sectors: ['15'] },
      ['ana-orsted'],
    ],
    ['two groups that do not', { countries: ['EG'], sectors: ['15'] }, []],
    ['words of name and organisation', { text: 'leon  ANA' }, ['ana-orsted']],
    ['a letter that Latin folds', { text: 'Ørsted' }, ['ana-orsted']],
    ['the plain spelling of it', { text: 'orsted' }, ['ana-orsted']],
    ['an Arabic name', { text: 'أحمد' }, ['layla-haddad']],
    ['a name of an Indian script', { text: 'देशमुख' }, ['rahul-deshmukh']],
    ['signs that mean something to LIKE', { text: '100%' }, ['rahul-deshmukh']],
    ['two letters that begin a word', { text: 'ør' }, ['ana-orsted']],
    ['two letters that begin the name', { text: 'AN' }, ['ana-orsted']],
    ['two letters inside of words', { text: 'rs' }, []],
    ['a backslash', { text: 'off-cuts\\' }, []],
    ['a sign that must not stand for any letter', { text: 'off_cuts' }, []],
    ['a value nobody has', { countries: ['XX'], sectors: ['bogus'] }, []],
    ['a value with more letters than a country has', { countries: ['MEX'] }, []],
  ])('by %s', async (_what, filter, expected) => {
    expect((await found(filter)).sort()).toEqual(expected);
  });

  it('refuses more values than a person would choose', async () => {
    const { errors } = await ask({ filter: { countries: Array.from({ length: 61 }, () => 'KE') } });
    expect(errors).toEqual([
      expect.objectContaining({ message: 'filter.countries: give at most 60.', extensions: { code: 'BAD_INPUT' } }),
    ]);
  });

  it.each<[string, () => Promise<Asker>, string]>([
    ['nobody', async () => null, 'UNAUTHENTICATED'],
    ['a suspended member', () => build.aMember(api.db, from, { status: 'suspended' }), 'FORBIDDEN'],
  ])('is refused to %s', async (_who, asker, code) => {
    expect((await ask({}, await asker())).errors[0]?.extensions?.['code']).toBe(code);
  });
});

describe('listedMembers', () => {
  it('lets through in SQL exactly the members whom directoryPolicy.list allows', async () => {
    for (const status of ['active', 'suspended', 'imported'] as const)
      for (const emailVerified of [true, false])
        for (const membersOnly of [true, false])
          await build.aMember(api.db, from, { status, emailVerified, profile: { membersOnly } });
    const { rows } = await api.db.query(
      `select m.id as "memberId", m.status, m.email_verified as "isConfirmed", p.members_only as "isMembersOnly"
         from member m join profile p on p.member_id = m.id order by m.id`,
    );
    const as = (role: MemberRole, isSuspended: boolean): Viewer => ({
      kind: 'member',
      id: rows[0].memberId,
      role,
      isSuspended,
      clusterIds: new Set(),
      moderatedClusterIds: new Set(),
    });
    const roles = ['member', 'moderator', 'programme_manager', 'administrator'] as const;
    for (const viewer of [anonymous, ...roles.flatMap((role) => [as(role, false), as(role, true)])]) {
      const shape = new QueryShape('listed_members_test');
      listedMembers(viewer, shape);
      const { rows: let_ } = await api.db.query(`select m.id from member m where ${shape.conditions} order by m.id`);
      const named = rows.filter((facts) => directoryPolicy.list(viewer, facts).allowed).map(({ memberId }) => memberId);
      expect(let_.map(({ id }) => id)).toEqual(named);
    }
  });
});

describe('what the viewer may do with the directory', () => {
  const can = async (as: Asker) => {
    const { data, statements } = await api.run<{
      directoryCan: Record<'browse' | 'export', { allowed: boolean; reason: string | null }>;
    }>('{ directoryCan { browse { allowed reason } export { allowed reason } } }', {}, { as });
    expect(statements.filter((name) => name !== 'session')).toEqual([]);
    return [data.directoryCan.browse.reason, data.directoryCan.export.reason];
  };

  it.each([
    ['member', ['NOT_ALLOWED']],
    ['moderator', ['NOT_ALLOWED']],
    ['programme_manager', [null]],
    ['administrator', [null]],
  ] as const)('lets a %s look through it, and says whether they may take it away', async (role, [taking]) => {
    expect(await can(await build.aMember(api.db, from, { role }))).toEqual([null, taking]);
  });

  it('is refused to signed-out and suspended readers, with the reason', async () => {
    expect(await can(null)).toEqual(['NOT_SIGNED_IN', 'NOT_SIGNED_IN']);
    const suspended = await build.aMember(api.db, from, { status: 'suspended', role: 'administrator' });
    expect(await can(suspended)).toEqual(['ACCOUNT_SUSPENDED', 'ACCOUNT_SUSPENDED']);
  });
});
