import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('link-cards');
const publicUrl = 'https://commons.example';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ PUBLIC_URL: publicUrl });
});
afterAll(() => api.stop());

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
const aCluster = (given: Parameters<typeof build.aCluster>[2] = {}) => build.aCluster(api.db, from, given);

interface Card {
  markup: string;
  href: string;
  kind: string;
  name: string;
}

const cards = async (number: number, as: Asker = null) => {
  const { data, statements, errors } = await api.run<{
    thread: { posts: { cards: Card[]; nodes: { html: string }[] } };
  }>(
    `query ($number: Int!) { thread(number: $number) { posts { nodes { html }
       cards { markup href kind name lang threadKind clusterName authorName country count } } } }`,
    { number },
    { as },
  );
  expect(errors).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(budgets.statements);
  return { ...data.thread.posts, statements };
};

/** The cards of a post with these links, each in a paragraph of its own. */
const cardsFor = async (links: readonly string[], as: Asker = null): Promise<Card[]> =>
  (await cards((await aThread({ posts: [{ body: links.join('\n\n') }] })).number, as)).cards;

describe('a card for a link to this site', () => {
  it('says what is there, and which paragraph it may stand for', async () => {
    const author = await aMember({ name: 'Nadia Haddad' });
    const { id: clusterId } = await aCluster({ slug: 'sfax-olive', name: 'Sfax olive oil', country: 'TN' });
    const inCluster = await aThread({
      title: 'Who pays the press?',
      slug: 'press',
      lang: 'fr',
      clusterId,
      authorId: author.id,
    });
    const member = await aMember({ handle: 'amina-w', name: 'Amina Wanjiku' });
    const [there, cluster] = [
      `${publicUrl}/threads/${inCluster.number}/press?from=1#p1`,
      `${publicUrl}/clusters/sfax-olive`,
    ];
    const thread = await aThread({
      posts: [{ body: `Look:\n\n${there}\n\n${cluster}` }, { body: `${publicUrl}/members/${member.handle}` }],
    });
    const found = await cards(thread.number);
    const none = { lang: null, threadKind: null, clusterName: null, authorName: null, country: null, count: null };
    expect(found.cards).toEqual([
      expect.objectContaining({
        ...{ ...none, kind: 'THREAD', href: there, name: 'Who pays the press?', lang: 'fr', count: 1 },
        ...{ threadKind: 'QUESTION', clusterName: 'Sfax olive oil', authorName: 'Nadia Haddad' },
      }),
      expect.objectContaining({
        ...none,
        kind: 'CLUSTER',
        name: 'Sfax olive oil',
        country: 'TN',
        count: expect.any(Number),
      }),
      expect.objectContaining({ ...none, kind: 'MEMBER', name: 'Amina Wanjiku', country: expect.anything() }),
    ]);
    const html = found.nodes.map((post) => post.html).join();
    for (const { markup } of found.cards) expect(html).toContain(markup);
  });

  it('gives nothing away that not everybody may read, whoever reads', async () => {
    const staff = await aMember({ role: 'administrator' });
    const member = await aMember();
    const { id: clusterId } = await aCluster();
    await build.aMembership(api.db, from, { clusterId, memberId: member.id });
    const closed = await aThread({ clusterId, visibility: 'cluster', authorId: member.id });
    const hidden = await aThread({ hiddenAt: from.now, authorId: member.id });
    const left = await aMember({ status: 'left' });
    const suspended = await aMember({ status: 'suspended' });
    const withdrawn = await aMember({ profile: { membersOnly: true } });
    const links = [
      ...[closed, hidden].map(({ number }) => `${publicUrl}/threads/${number}/x`),
      ...[left, suspended, withdrawn].map(({ handle }) => `${publicUrl}/members/${handle}`),
      `${publicUrl}/threads/999999999/x`,
      `${publicUrl}/clusters/none-such`,
    ];
    for (const reader of [null, member, staff]) expect(await cardsFor(links, reader)).toEqual([]);
  });

  it.each([
    ['who left beside what they opened', { status: 'left' } as const, {}],
    ['who asked without their name, also to staff', {}, { kind: 'question', isAnonymous: true } as const],
  ])('names nobody %s', async (_who, member, asked) => {
    const author = await aMember({ name: 'Gone Away', ...member });
    const { number } = await aThread({ ...asked, authorId: author.id, title: 'What stays of it' });
    const staff = await aMember({ role: 'administrator' });
    for (const reader of [null, staff]) {
      expect(await cardsFor([`${publicUrl}/threads/${number}/x`], reader)).toMatchObject([
        { name: 'What stays of it', authorName: null },
      ]);
    }
  });

  it('is for this site alone, and for things that have a page', async () => {
    const { number } = await aThread();
    expect(
      await cardsFor([
        `https://elsewhere.example/threads/${number}/x`,
        `${publicUrl}/threads/${number}/-/log`,
        `${publicUrl}/threads/new`,
        `${publicUrl}/members/%FF`,
        publicUrl,
      ]),
    ).toEqual([]);
  });

  it('costs no statement where no link stands alone, and one however many do', async () => {
    const { number } = await aThread();
    const link = `${publicUrl}/threads/${number}/x`;
    const without = await cards((await aThread({ posts: [{ body: `See ${link}` }] })).number);
    const many = Array.from({ length: 4 }, (_, at) => ({
      body: [...Array(7).keys()].map((n) => `${link}?from=${n + at * 7}`).join('\n\n'),
    }));
    const with28 = await cards((await aThread({ posts: many })).number);
    expect(with28.statements).toHaveLength(without.statements.length + 1);
    expect(with28.cards).toHaveLength(4 * threadLimits.cardsInPost);
  });
});
