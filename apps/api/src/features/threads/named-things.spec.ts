import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('named-things');
let api: TestApi;
let insider: { id: string };
let outsider: { id: string };
/** Their numbers. */
let threads: { open: number; ofCluster: number; hidden: number };

beforeAll(async () => {
  api = await startTestApi();
  insider = await build.aMember(api.db, from, { handle: 'wanjiru', name: 'Wanjiru Kamau' });
  outsider = await build.aMember(api.db, from, { handle: 'anjali', name: 'Anjali Deshmukh' });
  const { id: clusterId } = await build.aCluster(api.db, from, { slug: 'nakuru-knitwear' });
  await build.aMembership(api.db, from, { clusterId, memberId: insider.id });
  const [open, ofCluster, hidden] = [
    await build.aThread(api.db, from, {}),
    await build.aThread(api.db, from, { clusterId, visibility: 'cluster' }),
    await build.aThread(api.db, from, { hiddenAt: new Date('2026-05-01T10:00:00Z') }),
  ];
  threads = { open: open.number, ofCluster: ofCluster.number, hidden: hidden.number };
});
afterAll(() => api.stop());

interface Previewed {
  previewMarkdown: { html: string | null };
}
const preview = (body: string, as: { id: string }) =>
  api.run<Previewed>(
    `mutation ($input: PreviewMarkdownInput!) { previewMarkdown(input: $input) { html problems { code } } }`,
    { input: { body } },
    { as },
  );
const linked = async (body: string, as: { id: string }): Promise<string[]> =>
  Array.from(String((await preview(body, as)).data.previewMarkdown.html).matchAll(/<a href="([^"]*)"/g), (found) =>
    String(found[1]),
  );

describe('what a text names', () => {
  it('leads to members and clusters that there are', async () => {
    expect(await linked('@Anjali, @nakuru-knitwear, @nobody-here, @everyone', outsider)).toEqual([
      '/members/anjali',
      '/clusters/nakuru-knitwear',
    ]);
  });

  it('leads to threads that its author may see, and says nothing of others', async () => {
    const body = `#${threads.open} #${threads.ofCluster} #${threads.hidden} #999999`;
    expect(await linked(body, outsider)).toEqual([`/threads/${threads.open}`]);
    expect(await linked(body, insider)).toEqual([`/threads/${threads.open}`, `/threads/${threads.ofCluster}`]);
  });

  it('is asked for in one statement, and in none where a text names nothing', async () => {
    const { statements } = await preview(`@anjali @nakuru-knitwear #${threads.open}`, insider);
    expect(statements.filter((name) => name === 'named_things')).toHaveLength(1);
    expect((await preview('Nobody.', insider)).statements).not.toContain('named_things');
  });

  it('is looked up for the first fifty names', async () => {
    const others = Array.from({ length: 50 }, (_, i) => `@nobody-${i}`).join(' ');
    expect(await linked(`${others} @anjali`, insider)).toEqual([]);
    expect(await linked(`@anjali ${others}`, insider)).toEqual(['/members/anjali']);
  });

  it('may be any number', async () => {
    expect(await linked('#999999999 #9999999999', insider)).toEqual([]);
  });
});
