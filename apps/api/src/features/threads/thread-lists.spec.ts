import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-lists');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const before = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
/** Opened so many days ago, with a post a day later for each more. */
const aThread = (days: number, posts = 1, given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, {
    createdAt: before(days),
    posts: Array.from({ length: posts }, (_, index) => ({ createdAt: before(days - index / 100) })),
    ...given,
  });

interface Listed {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const query = `query ($sort: ThreadSort, $filter: ThreadFilter, $after: String) {
  threads(first: 2, after: $after, sort: $sort, filter: $filter) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
const listed = async (as: Asker | null, given: { sort?: string; filter?: object }): Promise<string[]> => {
  const ids: string[] = [];
  let page: Listed | undefined;
  do {
    const answer = await api.run<{ threads: Listed }>(query, { ...given, after: page?.pageInfo.endCursor }, { as });
    page = answer.data.threads;
    ids.push(...page.nodes.map(({ id }) => id));
  } while (page.pageInfo.hasNextPage);
  return ids;
};
const read = (as: Asker, threadId: string, postNumber = 1) =>
  api.run(
    'mutation ($input: MarkReadInput!) { markRead(input: $input) { reading { readNumber } } }',
    { input: { threadId, postNumber } },
    { as },
  );

describe('the list of what is new', () => {
  it('has what one has not opened and not written, newest first', async () => {
    const [member, tags] = [await aMember(), ['list-of-new']];
    const [old, opened, own, late] = [
      await aThread(9, 1, { tags }),
      await aThread(5, 2, { tags }),
      await aThread(4, 1, { tags, authorId: member.id }),
      await aThread(2, 1, { tags }),
    ];
    await read(member, opened.id);
    const given = { sort: 'NEW', filter: { tag: 'list-of-new' } };
    expect(await listed(member, given)).toEqual([late.id, old.id]);
    expect(await listed(null, given)).toEqual([]);
    expect(own.id).not.toBe(late.id);
  });
});

describe('the list of what one wrote', () => {
  it('has threads with a post of one’s own, latest post first, for oneself alone', async () => {
    const [member, other] = [await aMember(), await aMember()];
    const [opened, answered] = [await aThread(9, 1, { authorId: member.id }), await aThread(5)];
    await build.aPost(api.db, from, { threadId: answered.id, authorId: member.id });
    expect((await listed(member, { sort: 'MINE' })).toSorted()).toEqual([opened.id, answered.id].toSorted());
    expect(await listed(other, { sort: 'MINE' })).toEqual([]);
    expect(await listed(null, { sort: 'MINE' })).toEqual([]);
  });
});

describe('the list of the top ones', () => {
  it('has those of a period with most posts and reactions, of whatever kind and to whichever post', async () => {
    const tags = ['list-of-top'];
    const [quiet, talked, useful, ofLong] = [
      await aThread(1, 1, { tags }),
      await aThread(2, 3, { tags }),
      await aThread(3, 2, { tags }),
      await aThread(20, 9, { tags }),
    ];
    const react = async (kind: 'useful' | 'tried_it', postId = '') =>
      build.aReaction(api.db, from, { postId, memberId: (await aMember()).id, kind });
    await react('useful', useful.posts[0]?.id);
    await react('tried_it', useful.posts[1]?.id);
    const top = (period?: string) => listed(null, { sort: 'TOP', filter: { tag: 'list-of-top', period } });
    expect(await top('WEEK')).toEqual([useful.id, talked.id, quiet.id]);
    for (const period of ['MONTH', 'YEAR', undefined]) {
      expect(await top(period)).toEqual([ofLong.id, useful.id, talked.id, quiet.id]);
    }
    await api.db.query('delete from reaction where post_id = $1', [useful.posts[1]?.id]);
    await api.db.query('delete from post where id = $1', [useful.posts[0]?.id]);
    const { rows } = await api.db.query('select reaction_count from thread where id = $1', [useful.id]);
    expect(rows).toEqual([{ reaction_count: 0 }]);
  });
});

describe('lists of a kind and of languages', () => {
  it('hold these alone', async () => {
    const member = await aMember({ profile: { languages: ['fr', 'es'] } });
    const novice = await aMember({ locale: 'ar', profile: { languages: [] } });
    const tags = ['list-of-kinds'];
    const [french, spanish, arabic] = [
      await aThread(3, 1, { tags, lang: 'fr', kind: 'case' }),
      await aThread(2, 1, { tags, lang: 'es', kind: 'question' }),
      await aThread(1, 1, { tags, lang: 'ar', kind: 'case' }),
    ];
    const those = (as: Asker | null, filter: object) => listed(as, { filter: { tag: 'list-of-kinds', ...filter } });
    expect(await those(null, { kind: 'CASE' })).toEqual([arabic.id, french.id]);
    expect(await those(null, { lang: 'es' })).toEqual([spanish.id]);
    expect(await those(member, { isInMyLanguages: true })).toEqual([spanish.id, french.id]);
    expect(await those(member, { isInMyLanguages: true, lang: 'ar' })).toEqual([arabic.id]);
    expect(await those(novice, { isInMyLanguages: true })).toEqual([arabic.id]);
    expect(await those(null, { isInMyLanguages: true })).toHaveLength(3);
  });

  it('have the own languages first where that is wanted, page by page in both directions', async () => {
    const member = await aMember({ profile: { languages: ['fr', 'es'] } });
    const tags = ['list-of-own-first'];
    const opened = [];
    for (const [days, lang] of [
      [7, 'fr'],
      [6, 'ar'],
      [5, 'es'],
      [4, 'en'],
      [3, 'fr'],
      [2, 'ar'],
      [1, 'es'],
    ] as const) {
      opened.unshift({ lang, id: (await aThread(days, 1, { tags, lang })).id });
    }
    const isOwn = ({ lang }: { lang: string }): boolean => ['fr', 'es'].includes(lang);
    const wanted = [...opened.filter(isOwn), ...opened.filter((each) => !isOwn(each))].map(({ id }) => id);
    const filter = { tag: 'list-of-own-first', isMyLanguagesFirst: true };
    expect(await listed(member, { filter })).toEqual(wanted);
    expect(await listed(null, { filter })).toEqual(opened.map(({ id }) => id));
    expect(await listed(member, { filter: { ...filter, lang: 'ar' } })).toHaveLength(2);

    interface Listed {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      totalCount: number;
    }
    const pageOf = async (sort: string, place: object): Promise<Listed> =>
      (
        await api.run<{ threads: Listed }>(
          `query ($sort: ThreadSort, $filter: ThreadFilter, $after: String, $before: String) {
             threads(first: 3, sort: $sort, filter: $filter, after: $after, before: $before) {
               nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`,
          { sort, filter, ...place },
          { as: member },
        )
      ).data.threads;
    for (const sort of ['ACTIVE', 'NEWEST', 'TOP']) {
      const forward: Listed[] = [await pageOf(sort, {})];
      while (forward.at(-1)?.pageInfo.hasNextPage) {
        forward.push(await pageOf(sort, { after: forward.at(-1)?.pageInfo.endCursor }));
      }
      const found = forward.map(({ nodes }) => nodes.map(({ id }) => id));
      expect(found.map(({ length }) => length)).toEqual([3, 3, 1]);
      expect(found.flat().toSorted()).toEqual(wanted.toSorted());
      if (sort !== 'TOP') expect(found.flat()).toEqual(wanted);
      expect(forward[0]?.totalCount).toBe(7);
      let last = forward.at(-1);
      const back: string[][] = [];
      while (last?.pageInfo.hasPreviousPage) {
        last = await pageOf(sort, { before: last.pageInfo.startCursor });
        back.unshift(last.nodes.map(({ id }) => id));
      }
      expect(back).toEqual(found.slice(0, 2));
    }
  });

  it('do not take a place in a list of one part for a place in a list of two', async () => {
    const member = await aMember({ profile: { languages: ['fr'] } });
    const run = (filter: object, after?: string) =>
      api.run<{ threads: { pageInfo: { endCursor: string } } }>(
        `query ($filter: ThreadFilter, $after: String) {
           threads(first: 1, filter: $filter, after: $after) { pageInfo { endCursor } } }`,
        { filter, after },
        { as: member },
      );
    const { data } = await run({});
    const { errors } = await run({ isMyLanguagesFirst: true }, data.threads.pageInfo.endCursor);
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_INPUT']);
  });
});
