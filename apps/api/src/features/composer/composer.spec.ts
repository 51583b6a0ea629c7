import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composerLimits } from '@cluster-commons/domain/composer';
import { budgets } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('composer');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
const aCluster = (given: Parameters<typeof build.aCluster>[2] = {}) => build.aCluster(api.db, from, given);

interface Suggestion {
  kind: string;
  written: string;
  isInThread: boolean;
}
const suggest = (as: Asker, prefix: string, threadId?: string) =>
  api.run<{ mentionSuggestions: Suggestion[] }>(
    `query ($prefix: String!, $threadId: ID) {
       mentionSuggestions(prefix: $prefix, threadId: $threadId) { kind written isInThread } }`,
    { prefix, threadId },
    { as },
  );
const written = async (...asked: Parameters<typeof suggest>): Promise<string[]> =>
  (await suggest(...asked)).data.mentionSuggestions.map((each) => each.written);

describe('completing the name of a member', () => {
  it('offers those who wrote in the thread first, then others whose name or handle begins so', async () => {
    const [reader, here, elsewhere] = [
      await aMember(),
      await aMember({ name: 'Zeinab Qoré', handle: 'zeinab-q' }),
      await aMember({ name: 'Nadia Zeinoun', handle: 'nadia-z' }),
    ];
    await aMember({ name: 'Azein Other', handle: 'azein' });
    const { id } = await aThread({ authorId: here.id });
    const { data, statements } = await suggest(reader, '@Zéi', id);
    expect(data.mentionSuggestions).toEqual([
      { kind: 'MEMBER', written: '@zeinab-q', isInThread: true },
      { kind: 'MEMBER', written: '@nadia-z', isInThread: false },
    ]);
    expect(statements.length).toBeLessThanOrEqual(budgets.statements);
    expect(await written(reader, '@nadia-z', id)).toEqual([`@${elsewhere.handle}`]);
    expect(await written(reader, '@zei', 'nothing')).toEqual(['@zeinab-q', '@nadia-z']);
  });

  it('offers at the sign alone those of the thread, but not oneself', async () => {
    const [reader, other] = [await aMember(), await aMember()];
    const { id } = await aThread({ authorId: other.id, posts: [{}, { authorId: reader.id }] });
    expect(await written(reader, '@', id)).toEqual([`@${other.handle}`]);
    expect(await written(reader, '@')).toEqual([]);
  });

  it.each<[string, Parameters<typeof build.aMember>[2]]>([
    ['left', { status: 'left' }],
    ['is suspended', { status: 'suspended' }],
    ['was imported, and has nobody behind it', { status: 'imported' }],
  ])('leaves out whoever %s', async (_what, given) => {
    const [reader, gone] = [await aMember(), await aMember({ name: 'Gonzalo Gone', ...given })];
    const { id } = await aThread({ authorId: gone.id });
    expect(await written(reader, '@gonz', id)).toEqual([]);
  });

  it('tells nothing of a thread that is closed to the reader', async () => {
    const [reader, other] = [await aMember(), await aMember()];
    const { id: clusterId } = await aCluster();
    const { id } = await aThread({ authorId: other.id, clusterId, visibility: 'cluster' });
    expect(await written(reader, '@', id)).toEqual([]);
    await build.aMembership(api.db, from, { clusterId, memberId: reader.id });
    expect(await written(reader, '@', id)).toContain(`@${other.handle}`);
  });

  it('offers no more than there is room for', async () => {
    for (let made = 0; made < composerLimits.suggestions + 2; made += 1) await aMember({ name: `Quentin ${made}` });
    expect(await written(await aMember(), '@quent')).toHaveLength(composerLimits.suggestions);
  });

  it('is for members who may write', async () => {
    expect((await suggest(null, '@a')).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const suspended = await suggest(await aMember({ status: 'suspended' }), '@a');
    expect(suspended.errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('completing the name of a cluster', () => {
  it('offers those one is in, and no archived ones', async () => {
    const member = await aMember();
    const [own, archived] = [
      await aCluster({ slug: 'xanthi-tobacco', name: 'Xanthi tobacco' }),
      await aCluster({ slug: 'xanthi-old', name: 'Xanthi old', archivedAt: from.now }),
    ];
    await aCluster({ slug: 'xanthi-honey', name: 'Xanthi honey' });
    for (const { id } of [own, archived]) await build.aMembership(api.db, from, { clusterId: id, memberId: member.id });
    for (const typed of ['@xan', '@tobac', '@xanthi-t'])
      expect(await written(member, typed)).toEqual(['@xanthi-tobacco']);
    expect(await written(member, '@')).toEqual(['@xanthi-tobacco']);
  });
});

describe('completing the number of a thread', () => {
  it('finds it by its number or a word of its title, and none that is closed', async () => {
    const reader = await aMember();
    const { id: clusterId } = await aCluster();
    const open = await aThread({ title: 'Ümlauts of jacquard looms' });
    const closed = await aThread({ title: 'Jacquard in secret', clusterId, visibility: 'cluster' });
    const hidden = await aThread({ title: 'Jacquard for sale', hiddenAt: from.now });
    expect(await written(reader, '#jacq')).toEqual([`#${open.number}`]);
    expect(await written(reader, '#uml')).toEqual([`#${open.number}`]);
    expect((await written(reader, `#${open.number}`))[0]).toBe(`#${open.number}`);
    for (const { number } of [closed, hidden]) expect(await written(reader, `#${number}`)).not.toContain(`#${number}`);
    expect(await written(reader, 'jacq')).toEqual([]);
    expect((await suggest(reader, '#jacq')).statements.length).toBeLessThanOrEqual(budgets.statements);
  });
});

describe('completing a tag', () => {
  const suggestTags = (as: Asker, prefix: string, language: 'en' | 'fr' = 'en') =>
    api.run<{ tagSuggestions: { tag: string; name: string; threadCount: number }[] }>(
      'query ($prefix: String!) { tagSuggestions(prefix: $prefix) { tag name threadCount } }',
      { prefix },
      { as, language },
    );
  const tags = async (...asked: Parameters<typeof suggestTags>): Promise<string[]> =>
    (await suggestTags(...asked)).data.tagSuggestions.map(({ tag }) => tag);

  it('offers the vocabulary in the language of the reader first, then what others use, and nothing that is closed', async () => {
    const reader = await aMember();
    const { id: clusterId } = await aCluster();
    await aThread({ title: 'One with two', tags: ['confidence-votes', 'confit'] });
    await aThread({ title: 'Another one', tags: ['confit', 'trust-building'] });
    await aThread({ title: 'One in secret', tags: ['confidential'], clusterId, visibility: 'cluster' });
    await aThread({ title: 'A hidden one', tags: ['confiscated'], hiddenAt: from.now });
    const { data, statements } = await suggestTags(reader, 'Confí', 'fr');
    expect(data.tagSuggestions).toEqual([
      { tag: 'trust-building', name: 'Construction de la confiance', threadCount: 1 },
      { tag: 'confit', name: 'confit', threadCount: 2 },
      { tag: 'confidence-votes', name: 'confidence-votes', threadCount: 1 },
    ]);
    expect(statements.length).toBeLessThanOrEqual(budgets.statements);
    expect(await tags(reader, 'votes')).toEqual(['confidence-votes']);
    expect((await tags(reader, ''))[0]).toBe('confit');
    expect(await tags(reader, 'nothing like it')).toEqual([]);
    expect(await tags(reader, 'a')).toHaveLength(composerLimits.tags);
  });

  it('is for members', async () => {
    expect((await suggestTags(null, 'a')).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('threads like one that is begun', () => {
  const similar = async (as: Asker, title: string, tags?: string[]) =>
    api.run<{ similarThreads: { title: string }[] }>(
      'query ($title: String!, $tags: [String!]) { similarThreads(title: $title, tags: $tags) { title } }',
      { title, tags },
      { as },
    );
  const titles = async (...asked: Parameters<typeof similar>) =>
    (await similar(...asked)).data.similarThreads.map(({ title }) => title);

  it('share two words of the title, or one and a tag, or the only one; the likest first', async () => {
    const reader = await aMember();
    const { id: clusterId } = await aCluster();
    await aThread({ title: 'A boiler for eleven dyers' });
    await aThread({ title: 'Boiler inspections: who pays the dyers’ share?', tags: ['steam'] });
    await aThread({ title: 'Which boiler?', tags: ['steam'] });
    await aThread({ title: 'A boiler of dyers in secret', clusterId, visibility: 'cluster' });
    const two = await similar(reader, 'Who has a boiler of eleven DYERS?');
    expect(two.data.similarThreads.map(({ title }) => title)).toEqual([
      'A boiler for eleven dyers',
      'Boiler inspections: who pays the dyers’ share?',
    ]);
    expect(two.statements.length).toBeLessThanOrEqual(budgets.statements);
    expect(await titles(reader, 'Boiler of hotels', ['Steam'])).toEqual(
      expect.arrayContaining(['Which boiler?', 'Boiler inspections: who pays the dyers’ share?']),
    );
    expect(await titles(reader, 'Boiler of hotels')).toEqual([]);
    expect(await titles(reader, 'Inspections')).toEqual(['Boiler inspections: who pays the dyers’ share?']);
    expect(await titles(reader, 'is it so')).toEqual([]);
  });

  it('are at most so many', async () => {
    const author = await aMember();
    for (let made = 0; made < composerLimits.similar + 2; made += 1) {
      await aThread({ title: `Weighbridge calibration ${made}`, authorId: author.id });
    }
    // In so small a network a word of seven titles is common.
    for (let made = 0; made < 30; made += 1) await aThread({ title: `Something else ${made}`, authorId: author.id });
    expect(await titles(author, 'Calibration of a weighbridge')).toHaveLength(composerLimits.similar);
  });
});

describe('a post as a quotation', () => {
  const quote = async (as: Asker, thread: number, post: number): Promise<string | null> =>
    (
      await api.run<{ postQuote: string | null }>(
        'query ($thread: Int!, $post: Int!) { postQuote(thread: $thread, post: $post) }',
        { thread, post },
        { as },
      )
    ).data.postQuote;

  it('names its author and links back', async () => {
    const author = await aMember({ name: 'Anjali [D]' });
    const thread = await aThread({
      slug: 'yarn',
      posts: [{ body: 'x' }, { authorId: author.id, body: '**Pay** first.' }],
    });
    expect(await quote(await aMember(), thread.number, 2)).toBe(
      `> [Anjali \\[D\\]](/threads/${thread.number}/yarn#p2): **Pay** first.\n\n`,
    );
  });

  it('names nobody who left', async () => {
    const gone = await aMember({ name: 'Gone Away', status: 'left' });
    const thread = await aThread({ slug: 'yarn', authorId: gone.id, posts: [{ authorId: gone.id, body: 'x' }] });
    expect(await quote(await aMember(), thread.number, 1)).toBe(`> [#1](/threads/${thread.number}/yarn#p1): x\n\n`);
  });

  it.each<[string, object, object]>([
    ['that is hidden', {}, { hiddenAt: from.now }],
    ['that was removed', {}, { removedAt: from.now }],
    ['of a thread that is hidden', { hiddenAt: from.now }, {}],
  ])('is none of a post %s', async (_which, ofThread, ofPost) => {
    const thread = await aThread({ ...ofThread, posts: [{ body: 'x' }, { body: 'y', ...ofPost }] });
    expect(await quote(await aMember(), thread.number, 2)).toBeNull();
    expect(await quote(await aMember(), thread.number, 3)).toBeNull();
  });
});

describe('the language of a post', () => {
  it('is guessed where none is chosen, and that of the page where it is not certain', async () => {
    const member = await aMember();
    const open = async (title: string, body: string, lang?: string) =>
      (
        await api.run<{ openThread: { thread: { lang: string } } }>(
          'mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { lang } } }',
          { input: { title, body, lang } },
          { as: member, language: 'es' },
        )
      ).data.openThread.thread.lang;
    expect(await open('Qui garde l’acompte ?', 'Trois entreprises veulent acheter ensemble.')).toBe('fr');
    expect(await open('Qui garde l’acompte ?', 'Quatre entreprises veulent acheter ensemble.', 'en')).toBe('en');
    expect(await open('12 400 / 2026-11', '12 400')).toBe('es');
  });

  it('is told while one writes', async () => {
    const ask = async (text: string, as: Asker) =>
      api.run<{ languageOfText: string | null }>(
        'query ($text: String!) { languageOfText(text: $text) }',
        { text },
        { as },
      );
    const member = await aMember();
    expect((await ask('Merci beaucoup pour votre aide', member)).data.languageOfText).toBe('fr');
    expect((await ask('ok', member)).data.languageOfText).toBeNull();
    expect((await ask('ok', null)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
