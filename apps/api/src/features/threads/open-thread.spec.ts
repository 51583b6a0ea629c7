import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('open-thread');
let api: TestApi;
let asker: { id: string };
let helper: { id: string };
let clusterId: string;

beforeAll(async () => {
  api = await startTestApi();
  asker = await build.aMember(api.db, from, { handle: 'rehema', name: 'Rehema Otieno' });
  helper = await build.aMember(api.db, from, { handle: 'meera', name: 'Meera Nair' });
  const cluster = await build.aCluster(api.db, from, { slug: 'kisumu-baskets' });
  clusterId = cluster.id;
  await build.aMembership(api.db, from, { clusterId, memberId: asker.id });
});
afterAll(() => api.stop());

const openText = `mutation ($input: OpenThreadInput!) {
  openThread(input: $input) { thread { number slug visibility tags kind posts { nodes { number html } } } problems { code path } } }`;
interface OpenAnswer {
  openThread: {
    thread: {
      number: number;
      slug: string;
      visibility: string;
      tags: string[];
      posts: { nodes: { html: string }[] };
    } | null;
    problems: { code: string; path: string[] }[];
  };
}
const open = (as: Asker, input: Record<string, unknown>) => api.run<OpenAnswer>(openText, { input }, { as });

describe('opening a thread', () => {
  const given = { title: 'Who signs for the group account?', body: 'Our bank asks for *two* names.', kind: 'QUESTION' };

  it('makes thread and first post, tags tidied, in the cluster of the member', async () => {
    const { data } = await open(asker, {
      ...given,
      clusterId,
      visibility: 'CLUSTER',
      tags: ['Joint Purchasing', 'joint-purchasing', 'Étude diagnostique'],
    });
    expect(data.openThread).toMatchObject({
      problems: [],
      thread: {
        slug: 'who-signs-for-the-group-account',
        visibility: 'CLUSTER',
        tags: ['joint-purchasing', 'diagnostic-study'],
        posts: { nodes: [{ number: 1 }] },
      },
    });
  });

  it('counts in its cluster where everybody may read it, and nowhere else', async () => {
    const count = async (): Promise<number> =>
      (await api.db.query('select thread_count from cluster where id = $1', [clusterId])).rows[0].thread_count;
    const before = await count();
    await open(asker, { ...given, body: 'For members.', clusterId, visibility: 'CLUSTER' });
    expect(await count()).toBe(before);
    await open(asker, { ...given, body: 'For everybody.', clusterId, visibility: 'PUBLIC' });
    expect(await count()).toBe(before + 1);
  });

  it('with the text of another one within some minutes is refused', async () => {
    const same = { ...given, body: 'Posted by mistake.', clientKey: null };
    await open(asker, same);
    const { data } = await open(asker, { ...same, title: 'The same under another title' });
    expect(data.openThread).toMatchObject({ thread: null, problems: [{ code: 'SAME_TEXT', path: ['input', 'body'] }] });
  });

  it('happens once for one key', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => open(asker, { ...given, clientKey: 'open-once' })),
    );
    expect(new Set(answers.map(({ data }) => data.openThread.thread?.number)).size).toBe(1);
  });

  it.each([
    ['a short title', { title: 'Help' }, 'TOO_SHORT', 'title'],
    ['a cluster thread without a cluster', { visibility: 'CLUSTER' }, 'CLUSTER_REQUIRED', 'clusterId'],
  ])('is refused with %s', async (_what, wrong, code, field) => {
    const { data } = await open(asker, { ...given, ...wrong });
    expect(data.openThread).toMatchObject({ thread: null, problems: [{ code, path: ['input', field] }] });
  });

  it('is refused in a cluster of others', async () => {
    const { data } = await open(helper, { ...given, clusterId });
    expect(data.openThread).toMatchObject({
      thread: null,
      problems: [{ code: 'NOT_A_MEMBER', path: ['input', 'clusterId'] }],
    });
  });
});
