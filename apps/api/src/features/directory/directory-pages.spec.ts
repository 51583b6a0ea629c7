import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countedMost } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('directory-pages');
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
type NamedPage = {
  members: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
};
const ask = (variables: Record<string, unknown>, as: Asker = reader, more = '') =>
  api.run<Listed>(
    `query ($first: Int, $after: String, $before: String, $filter: MemberFilter, $sort: MemberSort) {
       members(first: $first, after: $after, before: $before, filter: $filter, sort: $sort) {
         nodes { handle name headline country organisation sectors expertise languages postCount lastPostedAt joinedAt clusters { slug name } }
         pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ${more} } }`,
    variables,
    { as },
  );

describe('paging through the directory', () => {
  const country = 'BO';
  const clusterCount = 3;
  beforeAll(async () => {
    const clusters = await Promise.all(Array.from({ length: clusterCount }, () => build.aCluster(api.db, from)));
    for (let i = 0; i < 50; i += 1) {
      const member = await build.aMember(api.db, from, {
        name: `${['İpek', 'élan', 'Zoë', 'ﬁn', 'abel'][i % 5]} ${i % 10}`,
        createdAt: at(i % 7),
        profile: { country, postCount: i % 4, lastPostedAt: i % 3 === 0 ? null : at(i % 6) },
      });
      for (const cluster of clusters)
        await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    }
  });

  it.each(['NAME', 'NEWEST', 'ACTIVE', 'POSTS'])(
    'by %s shows each member once, in the order of the whole',
    async (sort) => {
      const whole = (await ask({ first: 50, sort, filter: { countries: [country] } })).data.members.nodes.map(
        ({ handle }) => handle,
      );
      expect(new Set(whole).size).toBe(50);
      for (const first of [7, 1]) {
        const seen: string[] = [];
        let after: string | null = null;
        let last: string | null;
        do {
          const { members }: Listed = (await ask({ first, after, sort, filter: { countries: [country] } })).data;
          seen.push(...members.nodes.map(({ handle }) => handle));
          last = members.pageInfo.endCursor;
          after = members.pageInfo.hasNextPage ? last : null;
        } while (after !== null);
        expect(seen).toEqual(whole);
        const back: string[] = [];
        let before: string | null = last;
        while (before !== null) {
          const { members }: Listed = (await ask({ first, before, sort, filter: { countries: [country] } })).data;
          back.unshift(...members.nodes.map(({ handle }) => handle));
          before = members.pageInfo.hasPreviousPage ? members.pageInfo.startCursor : null;
        }
        expect(back).toEqual(whole.slice(0, -1));
      }
    },
  );

  describe('by name', () => {
    beforeAll(async () => {
      for (const name of ['Zed', 'Đỗ', 'Nz', 'Álvaro', 'Ñandú', 'élodie', 'Nora', 'ليلى', 'Dora', 'Ömer', 'Ebo', 'Oz'])
        await build.aMember(api.db, from, { name, profile: { country: 'PY' } });
    });

    const latin = ['Álvaro', 'Đỗ', 'Dora', 'Ebo', 'élodie'];
    it.each([
      ['en', [...latin, 'Ñandú', 'Nora', 'Nz', 'Ömer', 'Oz', 'Zed', 'ليلى']],
      ['fr', [...latin, 'Ñandú', 'Nora', 'Nz', 'Ömer', 'Oz', 'Zed', 'ليلى']],
      ['es', [...latin, 'Nora', 'Nz', 'Ñandú', 'Ömer', 'Oz', 'Zed', 'ليلى']],
      ['ar', ['ليلى', ...latin, 'Ñandú', 'Nora', 'Nz', 'Ömer', 'Oz', 'Zed']],
    ] as const)('names stand as readers of %s expect them', async (language, expected) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { data }: { data: NamedPage } = await api.run<NamedPage>(
          `query ($after: String) { members(first: 5, after: $after, filter: { countries: ["PY"] }) {
             nodes { name } pageInfo { hasNextPage endCursor } } }`,
          { after },
          { as: reader, language },
        );
        seen.push(...data.members.nodes.map(({ name }) => name));
        after = data.members.pageInfo.hasNextPage ? data.members.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(expected);
    });
  });

  it.each([1, 10, 50])('takes as many statements for %i rows', async (first) => {
    const { data, statements } = await ask({ first, filter: { countries: [country] } });
    expect(data.members.nodes.map(({ clusters }) => clusters.length)).toEqual(
      Array.from({ length: first }, () => clusterCount),
    );
    expect(statements.filter((name) => name.startsWith('members'))).toHaveLength(1);
  });

  it('counts those who match and the whole network, when asked', async () => {
    const { data } = await ask({ first: 1, filter: { countries: [country] } }, reader, 'totalCount networkCount');
    const { rows } = await api.db.query(
      `select count(*)::int as n from member m join profile p on p.member_id = m.id where m.status = 'active' and m.email_verified`,
    );
    expect(data.members).toMatchObject({ totalCount: 50, networkCount: rows[0].n });
  });

  it('counts no further than a large network can bear', async () => {
    await api.db.query(
      `with added as (
         insert into member (handle, name, email, email_verified)
         select 'crowd-' || n, 'Crowd ' || n, 'crowd-' || n || '@crowd.example', true from generate_series(1, $1) n
         returning id)
       insert into profile (member_id, country) select id, 'VA' from added`,
      [countedMost + 5],
    );
    const { data } = await ask({ first: 1, filter: { countries: ['VA'] } }, reader, 'totalCount');
    expect(data.members.totalCount).toBe(countedMost + 1);
  });

  it('keeps the names of its statements within what PostgreSQL tells apart', async () => {
    const filter = {
      countries: ['BO'],
      sectors: ['A'],
      expertise: ['x'],
      languages: ['en'],
      clusters: ['x'],
    };
    const cursor = (last: unknown): string =>
      Buffer.from(JSON.stringify([last, '00000000-0000-7000-8000-000000000000'])).toString('base64url');
    for (const after of [null, cursor(null), cursor('2026-01-01T00:00:00.000Z')]) {
      const { errors, statements } = await ask({ filter, sort: 'ACTIVE', after }, reader, 'totalCount networkCount');
      expect(errors).toEqual([]);
      expect(
        statements
          .slice(1)
          .map((name) => Buffer.byteLength(name))
          .filter((bytes) => bytes > 63),
      ).toEqual([]);
    }
  });

  it('refuses a cursor of another order', async () => {
    const { data } = await ask({ first: 1, sort: 'NAME' });
    const { errors } = await ask({ first: 1, sort: 'POSTS', after: data.members.pageInfo.endCursor });
    expect(errors[0]?.extensions?.['code']).toBe('BAD_INPUT');
  });
});
