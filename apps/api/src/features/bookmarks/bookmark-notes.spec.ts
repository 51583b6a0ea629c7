import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookmarkLimits } from '@cluster-commons/domain/bookmarks';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('bookmark-notes');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = (given: object = {}) => build.aMember(api.db, from, given);
const aThread = async (given: Parameters<typeof build.aThread>[2] = {}) => {
  const thread = await build.aThread(api.db, from, given);
  return { ...thread, postId: thread.posts[0]?.id ?? '' };
};

interface State {
  threadId: string | null;
  postId: string | null;
  isBookmarked: boolean;
  note: string;
  remindAt: string | null;
  isDue: boolean;
}
interface Done {
  bookmark: State | null;
  problems: { code: string; path: string[] }[];
}
const bookmark = async (as: Asker, input: object): Promise<Done> =>
  (
    await api.run<{ bookmark: Done }>(
      `mutation ($input: BookmarkInput!) { bookmark(input: $input) {
         bookmark { threadId postId isBookmarked note remindAt isDue } problems { code path } } }`,
      { input },
      { as },
    )
  ).data.bookmark;
const refusedWith = (code: string, ...path: string[]) => ({
  bookmark: null,
  problems: [{ code, path: ['input', ...path] }],
});

interface Listed {
  note: string;
  remindAt: string | null;
  isDue: boolean;
  thread: { title: string };
  post: { number: number; excerpt: string | null } | null;
}
const list = async (as: Asker, first = 20, after: string | null = null) =>
  (
    await api.run<{ bookmarks: { nodes: Listed[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      `query ($first: Int, $after: String) { bookmarks(first: $first, after: $after) {
         nodes { note remindAt isDue thread { title } post { number excerpt } } pageInfo { endCursor hasNextPage } } }`,
      { first, after },
      { as },
    )
  ).data.bookmarks;
const at = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);
const reminder = (hours: number) => ({ choice: 'AT', at: at(hours), zone: 'UTC' });

describe('a note and a reminder', () => {
  it('are kept beside the bookmark, changed one by one, and taken away', async () => {
    const [member, { id: threadId }] = [await aMember(), await aThread()];
    const first = await bookmark(member, { threadId, note: ' Ask Anjali\r\nabout it. ', reminder: reminder(48) });
    expect(first.bookmark).toMatchObject({ isBookmarked: true, note: 'Ask Anjali\nabout it.', isDue: false });
    expect(first.bookmark?.remindAt?.slice(0, 16)).toBe(at(48));
    expect((await bookmark(member, { threadId })).bookmark).toEqual(first.bookmark);
    expect((await bookmark(member, { threadId, note: 'Done?' })).bookmark).toEqual({
      ...first.bookmark,
      note: 'Done?',
    });
    const gone = { ...first.bookmark, note: 'Done?', remindAt: null };
    expect((await bookmark(member, { threadId, reminder: null })).bookmark).toEqual(gone);
    expect((await bookmark(member, { threadId, note: null })).bookmark).toEqual({ ...gone, note: '' });
    expect((await list(member)).nodes).toHaveLength(1);
  });

  it('of a bookmark that is taken away are told, so that it can come back', async () => {
    const [member, { id: threadId }] = [await aMember(), await aThread()];
    await bookmark(member, { threadId, note: 'Lot 5', reminder: reminder(48) });
    const { bookmark: was } = await bookmark(member, { threadId, isOn: false });
    expect(was).toMatchObject({ isBookmarked: false, note: 'Lot 5' });
    expect(was?.remindAt?.slice(0, 16)).toBe(at(48));
    expect((await bookmark(member, { threadId, isOn: false })).bookmark).toMatchObject({
      isBookmarked: false,
      note: '',
    });
    expect((await list(member)).nodes).toEqual([]);
  });

  it('are by the clocks of the zone', async () => {
    const [member, { id: threadId }] = [await aMember(), await aThread()];
    const { bookmark: state } = await bookmark(member, {
      threadId,
      reminder: { choice: 'AT', at: at(48), zone: 'Africa/Nairobi' },
    });
    expect(state?.remindAt?.slice(0, 16)).toBe(at(45));
    const tomorrow = await bookmark(member, { threadId, reminder: { choice: 'TOMORROW', zone: 'Africa/Nairobi' } });
    expect(tomorrow.bookmark?.remindAt).toMatch(/T06:00:00\.000Z$/);
  });

  it.each<[string, object, string, string[]]>([
    ['a note that is too long', { note: 'x'.repeat(bookmarkLimits.note.most + 1) }, 'TOO_LONG', ['note']],
    ['a reminder too soon', { reminder: reminder(0) }, 'BAD_REMINDER', ['reminder', 'at']],
    ['a reminder too far ahead', { reminder: reminder(24 * 368) }, 'BAD_REMINDER', ['reminder', 'at']],
    ['no time', { reminder: { choice: 'AT', zone: 'UTC' } }, 'BAD_REMINDER', ['reminder', 'at']],
    ['a zone that is none', { reminder: { choice: 'MONDAY', zone: 'Mars' } }, 'NOT_A_ZONE', ['reminder', 'zone']],
  ])('refuse %s, and keep nothing', async (_what, given, code, path) => {
    const [member, { id: threadId }] = [await aMember(), await aThread()];
    expect(await bookmark(member, { threadId, ...given })).toEqual(refusedWith(code, ...path));
    expect((await list(member)).nodes).toEqual([]);
  });
});

describe('the bookmark of a post', () => {
  it('stands beside that of its thread, each by itself', async () => {
    const [member, { id: threadId, postId, title }] = [await aMember(), await aThread()];
    const both = await Promise.all([
      bookmark(member, { postId }),
      bookmark(member, { postId }),
      bookmark(member, { threadId }),
    ]);
    expect(both.map(({ problems }) => problems)).toEqual([[], [], []]);
    const { nodes } = await list(member);
    expect(nodes.map(({ thread, post }) => `${thread.title} ${post?.number ?? ''}`).sort()).toEqual([
      `${title} `,
      `${title} 1`,
    ]);
    const { data } = await api.run(
      'query ($ids: [ID!]!) { bookmarksAmong(threadIds: $ids, postIds: $ids) { threadIds postIds } }',
      { ids: [postId, threadId] },
      { as: member },
    );
    expect(data).toEqual({ bookmarksAmong: { threadIds: [threadId], postIds: [postId] } });
    await bookmark(member, { postId, isOn: false });
    expect((await list(member)).nodes.map(({ post }) => post)).toEqual([null]);
  });

  it('is refused for none, for both, for what is hidden, and for what is not there', async () => {
    const [member, { id: threadId, postId }] = [await aMember(), await aThread()];
    expect(await bookmark(member, {})).toEqual(refusedWith('REQUIRED', 'threadId'));
    expect(await bookmark(member, { threadId, postId })).toEqual(refusedWith('NOT_A_VALUE', 'postId'));
    expect(await bookmark(member, { postId: from.ids(from.now) })).toEqual(refusedWith('NOT_FOUND', 'postId'));
    await api.db.query('update post set hidden_at = now() where id = $1', [postId]);
    expect(await bookmark(member, { postId })).toEqual(refusedWith('POST_HIDDEN', 'postId'));
    const { id: clusterId } = await build.aCluster(api.db, from);
    const closed = await aThread({ clusterId, visibility: 'cluster' });
    expect(await bookmark(member, { postId: closed.postId })).toEqual(refusedWith('NOT_FOUND', 'postId'));
  });

  it('keeps its place and loses the words of a post that is hidden later; in a closed thread it is not listed', async () => {
    const [member, { id, postId }] = [await aMember(), await aThread()];
    await bookmark(member, { postId });
    expect((await list(member)).nodes[0]?.post?.excerpt).toEqual(expect.any(String));
    await api.db.query('update post set hidden_at = now() where id = $1', [postId]);
    expect((await list(member)).nodes[0]?.post).toEqual({ number: 1, excerpt: null });
    await api.db.query('update thread set hidden_at = now() where id = $1', [id]);
    expect((await list(member)).nodes).toEqual([]);
    expect((await bookmark(member, { postId, isOn: false })).problems).toEqual([]);
  });

  it('goes with a post that is taken back', async () => {
    const [member, { id }] = [await aMember(), await aThread()];
    const { id: reply } = await build.aPost(api.db, from, { threadId: id });
    await bookmark(member, { postId: reply });
    await api.db.query('delete from post where id = $1', [reply]);
    expect((await list(member)).nodes).toEqual([]);
  });

  it('is the member’s alone', async () => {
    const [member, other, { postId }] = [await aMember(), await aMember(), await aThread()];
    await bookmark(member, { postId, note: 'Mine' });
    expect((await list(other)).nodes).toEqual([]);
    expect((await bookmark(other, { postId, isOn: false })).bookmark).toMatchObject({ note: '' });
    expect((await list(member)).nodes).toHaveLength(1);
  });
});

describe('the list', () => {
  it('begins with what has a reminder, the soonest first, and goes on with the latest; page by page', async () => {
    const member = await aMember();
    const asked: [string, number | null, number][] = [
      ['A thread that is old', null, -300],
      ['A reminder far away', 900, -10],
      ['A thread that is new', null, -1],
      ['A reminder that is due', -5, -200],
      ['A reminder soon', 48, -400],
    ];
    for (const [title, remindIn, createdIn] of asked) {
      const { id: threadId } = await aThread({ title });
      const date = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
      const remindAt = remindIn === null ? null : date(remindIn);
      await build.aBookmark(api.db, from, { memberId: member.id, threadId, remindAt, createdAt: date(createdIn) });
    }
    const titles: string[] = [];
    for (let after: string | null = null, isMore = true; isMore;) {
      const { nodes, pageInfo } = await list(member, 2, after);
      titles.push(...nodes.map(({ thread, isDue }) => `${thread.title}${isDue ? ' now' : ''}`));
      [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(titles).toEqual([
      'A reminder that is due now',
      'A reminder soon',
      'A reminder far away',
      'A thread that is new',
      'A thread that is old',
    ]);
  });
});
