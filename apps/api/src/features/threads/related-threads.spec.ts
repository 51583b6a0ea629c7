import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('related-threads');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  // In so small a network a word of a few titles is common.
  for (let made = 0; made < 20; made += 1) await aThread({ title: `Something else ${made}` });
});
afterAll(() => api.stop());

const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);

const related = async (number: number, as: Asker = null) => {
  const { data, statements } = await api.run<{ thread: { related: { title: string }[] } | null }>(
    'query ($number: Int!) { thread(number: $number) { title posts { nodes { html } } related { title author { name } } } }',
    { number },
    { as },
  );
  expect(statements.length).toBeLessThanOrEqual(budgets.statements);
  return data.thread?.related.map(({ title }) => title) ?? null;
};

describe('discussions like one that is read', () => {
  it('share a tag or two words of the title, the likest first, in its language or cluster', async () => {
    const { id: clusterId } = await build.aCluster(api.db, from);
    const { number } = await aThread({ title: 'A boiler for eleven dyers', tags: ['steam'], lang: 'en', clusterId });
    await aThread({ title: 'Dyers who share a boiler' });
    await aThread({ title: 'Which boiler do dyers take?', tags: ['steam'] });
    await aThread({ title: 'La chaudière commune', tags: ['steam'], lang: 'fr', clusterId });
    await aThread({ title: 'Une chaudière ailleurs', tags: ['steam'], lang: 'fr' });
    await aThread({ title: 'A boiler of hotels' });
    expect(await related(number)).toEqual([
      'Which boiler do dyers take?',
      'Dyers who share a boiler',
      'La chaudière commune',
    ]);
  });

  it('are those that everybody may read, whoever reads, and go when they are hidden', async () => {
    const staff = await build.aMember(api.db, from, { role: 'administrator' });
    const { id: clusterId } = await build.aCluster(api.db, from);
    const closed = await aThread({ title: 'Kiln in secret', tags: ['kiln'], clusterId, visibility: 'cluster' });
    await aThread({ title: 'Kiln that is hidden', tags: ['kiln'], hiddenAt: from.now });
    const open = await aThread({ title: 'Kiln for all', tags: ['kiln'] });
    const other = await aThread({ title: 'Another kiln', tags: ['kiln'] });
    for (const reader of [null, staff]) expect(await related(other.number, reader)).toEqual(['Kiln for all']);
    expect(await related(closed.number)).toBeNull();
    await api.db.query('update thread set hidden_at = now() where id = $1', [open.id]);
    for (const reader of [null, staff]) expect(await related(other.number, reader)).toEqual([]);
  });

  it('are none where nothing is alike, and at most so many', async () => {
    expect(await related((await aThread({ title: 'Is it so or not?' })).number)).toEqual([]);
    for (let made = 0; made < threadLimits.related + 2; made += 1)
      await aThread({ title: `Lot ${made}`, tags: ['loom'] });
    const { number } = await aThread({ title: 'One more of them', tags: ['loom'] });
    expect(await related(number)).toHaveLength(threadLimits.related);
  });
});
