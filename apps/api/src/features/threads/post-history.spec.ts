import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('post-history');
let api: TestApi;
let author: { id: string };
let reader: { id: string };
let clusterId: string;

beforeAll(async () => {
  api = await startTestApi();
  author = await build.aMember(api.db, from, { name: 'Anjali Deshmukh' });
  reader = await build.aMember(api.db, from);
  clusterId = (await build.aCluster(api.db, from)).id;
  await build.aMembership(api.db, from, { clusterId, memberId: author.id });
});
afterAll(() => api.stop());

interface History {
  nodes: {
    number: number;
    reason: string | null;
    editor: { name: string };
    changes: { kind: string; text: string }[];
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
  post: { revision: number };
}
const history = async (as: Asker, thread: number, page: { first?: number; after?: string | null } = {}) => {
  const { data, statements } = await api.run<{ postHistory: History | null }>(
    `query ($thread: Int!, $first: Int, $after: String) {
       postHistory(thread: $thread, post: 1, first: $first, after: $after) {
         nodes { number reason editor { name } changes { kind text } }
         pageInfo { hasNextPage endCursor } totalCount post { revision } } }`,
    { thread, ...page },
    { as },
  );
  return { found: data.postHistory, statements };
};

const aThread = async (texts: readonly string[], given: Parameters<typeof build.aThread>[2] = {}) => {
  const [body, ...later] = texts;
  const thread = await build.aThread(api.db, from, { authorId: author.id, posts: [{ body }], ...given });
  for (const [index, text] of later.entries()) {
    await api.run(
      `mutation ($input: EditPostInput!) { editPost(input: $input) { problems { code } } }`,
      { input: { postId: thread.posts[0]?.id, body: text, reason: `Change ${index + 1}`, version: index + 1 } },
      { as: author },
    );
  }
  return thread;
};

describe('the versions of a post', () => {
  it('say who changed what and why, latest first', async () => {
    const { number } = await aThread(['Two looms.', 'Three looms.', 'Three looms would do.']);
    const { found, statements } = await history(reader, number);
    expect(found?.nodes.map((version) => [version.number, version.reason, version.editor.name])).toEqual([
      [3, 'Change 2', 'Anjali Deshmukh'],
      [2, 'Change 1', 'Anjali Deshmukh'],
      [1, null, 'Anjali Deshmukh'],
    ]);
    expect(found?.nodes[1]?.changes).toEqual([
      { kind: 'REMOVED', text: 'Two' },
      { kind: 'ADDED', text: 'Three' },
      { kind: 'SAME', text: ' looms.' },
    ]);
    expect(found?.nodes[2]?.changes).toEqual([]);
    expect([found?.totalCount, found?.post.revision]).toEqual([3, 3]);
    expect(statements).toHaveLength(4);
  });

  it('are none where the post was never changed', async () => {
    const { number } = await aThread(['Two looms.']);
    expect((await history(null, number)).found?.nodes).toEqual([]);
  });

  it('are read page by page', async () => {
    const { number } = await aThread(['1', '2', '3', '4', '5'].map((text) => `Version ${text}`));
    const first = (await history(null, number, { first: 3 })).found;
    expect(first?.nodes.map((version) => version.number)).toEqual([5, 4, 3]);
    const second = (await history(null, number, { first: 3, after: first?.pageInfo.endCursor ?? null })).found;
    expect([second?.nodes.map((version) => version.number), second?.pageInfo.hasNextPage]).toEqual([[2, 1], false]);
  });

  it('are there for whoever may read the post, and nobody else', async () => {
    const ofCluster = await aThread(['Two looms.', 'Three.'], { clusterId, visibility: 'cluster' });
    expect((await history(author, ofCluster.number)).found?.nodes).toHaveLength(2);
    expect((await history(reader, ofCluster.number)).found).toBeNull();
    expect((await history(null, ofCluster.number)).found).toBeNull();
    const hidden = await aThread(['Two looms.', 'Three.']);
    await api.db.query('update post set hidden_at = now() where id = $1', [hidden.posts[0]?.id]);
    expect((await history(author, hidden.number)).found?.nodes).toHaveLength(2);
    expect((await history(reader, hidden.number)).found).toBeNull();
    await api.db.query('update post set hidden_at = null, removed_at = now() where id = $1', [hidden.posts[0]?.id]);
    expect((await history(author, hidden.number)).found).toBeNull();
  });

  it('whose text had to go are hidden by moderators, from readers but not from the author', async () => {
    const moderator = await build.aMember(api.db, from, { role: 'moderator' });
    const { number, posts } = await aThread(['Call 98 41.', 'Call us.', 'Call us soon.']);
    const hide = async (as: Asker, version: number, isHidden = true, reason = 'A private number.') =>
      (
        await api.run<{ hidePostVersion: { problems: { code: string }[] } }>(
          `mutation ($input: HidePostVersionInput!) { hidePostVersion(input: $input) { problems { code } } }`,
          { input: { postId: posts[0]?.id, number: version, isHidden, reason } },
          { as },
        )
      ).data.hidePostVersion.problems.map(({ code }) => code);
    expect(await hide(author, 1)).toEqual(['NOT_ALLOWED']);
    expect(await hide(moderator, 3)).toEqual(['PRESENT_VERSION']);
    expect(await hide(moderator, 1, true, '')).toEqual(['REQUIRED']);
    expect(await hide(moderator, 1)).toEqual([]);
    const seen = async (as: Asker) => (await history(as, number)).found?.nodes.map(({ changes }) => changes.length > 0);
    expect(await seen(reader)).toEqual([true, false, false]);
    expect(await seen(author)).toEqual([true, true, false]);
    const { data } = await api.run<{
      postHistory: { canHide: boolean; nodes: { body: string | null; isHidden: boolean }[] };
    }>(`{ postHistory(thread: ${number}, post: 1) { canHide nodes { body isHidden } } }`);
    expect(data.postHistory).toMatchObject({ canHide: false, nodes: [{}, {}, { body: null, isHidden: true }] });
    expect(await hide(moderator, 1, false, '')).toEqual([]);
    expect(await seen(reader)).toEqual([true, true, false]);
    const { rows } = await api.db.query(`select act from audit_event where subject_id = $1 order by at, id`, [
      posts[0]?.id,
    ]);
    expect(rows.map(({ act }: { act: string }) => act).filter((act: string) => act.includes('version'))).toEqual([
      'post.version-hidden',
      'post.version-shown',
    ]);
  });

  it('that are long are compared without end being waited for', async () => {
    const words = (from: number): string => Array.from({ length: 2500 }, (_, i) => `w${from + i}`).join(' ');
    const { number } = await aThread([words(0), words(5000), words(10_000), words(0)]);
    const { found } = await history(null, number);
    expect(found?.nodes.map(({ changes }) => changes.map(({ kind }) => kind).join())).toEqual([
      'REMOVED,ADDED',
      'REMOVED,ADDED',
      'REMOVED,ADDED',
      '',
    ]);
  });
});
