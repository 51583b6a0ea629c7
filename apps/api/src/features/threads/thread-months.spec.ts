import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-months');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const monthsOf = async (number: number, as: Asker | null = null) =>
  (
    await api.run<{ threadMonths: { months: object[] } | null }>(
      'query ($number: Int!) { threadMonths(number: $number) { months { firstAt firstNumber postCount } } }',
      { number },
      { as },
    )
  ).data.threadMonths?.months ?? null;

describe('the months of a thread', () => {
  it('have the first post and how many there are, the earliest month first, in UTC', async () => {
    const at = (text: string) => ({ createdAt: new Date(text) });
    const posts = ['2026-03-31T23:59:00Z', '2026-04-01T00:00:00Z', '2026-04-20T10:00:00Z', '2026-09-02T10:00:00Z'].map(
      at,
    );
    const { number } = await build.aThread(api.db, from, { posts });
    expect(await monthsOf(number)).toEqual([
      { firstAt: '2026-03-31T23:59:00.000Z', firstNumber: 1, postCount: 1 },
      { firstAt: '2026-04-01T00:00:00.000Z', firstNumber: 2, postCount: 2 },
      { firstAt: '2026-09-02T10:00:00.000Z', firstNumber: 4, postCount: 1 },
    ]);
  });

  it('are nothing for who may not read it', async () => {
    const [cluster, member] = [await build.aCluster(api.db, from), await build.aMember(api.db, from)];
    const { number } = await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster' });
    expect(await monthsOf(number)).toBeNull();
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    expect(await monthsOf(number, member)).toHaveLength(1);
  });
});
