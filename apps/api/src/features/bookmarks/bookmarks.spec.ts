import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookmarkLimits } from '@cluster-commons/domain/bookmarks';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';
import { BookmarkQueries, type BookmarkToExport } from './bookmark.queries.ts';

const from = testSource('bookmarks');
let api: TestApi;
let clusterId: string;
beforeAll(async () => {
  api = await startTestApi();
  clusterId = (await build.aCluster(api.db, from)).id;
});
afterAll(() => api.stop());

const aMember = () => build.aMember(api.db, from);
const aThread = (given: Parameters<typeof build.aThread>[2] = {}) => build.aThread(api.db, from, given);
const at = (minutes: number): Date => new Date(from.now.getTime() + minutes * 60_000);

interface Done {
  isBookmarked: boolean | null;
  problems: { code: string; path: string[] }[];
}
const ask = (as: Asker, threadId: string, bookmarked?: boolean) =>
  api.run<{ bookmarkThread: Done }>(
    `mutation ($input: BookmarkThreadInput!) { bookmarkThread(input: $input) { isBookmarked problems { code path } } }`,
    { input: { threadId, bookmarked } },
    { as },
  );
const bookmark = async (as: Asker, threadId: string, bookmarked?: boolean): Promise<Done> =>
  (await ask(as, threadId, bookmarked)).data.bookmarkThread;

interface Listed {
  totalCount: number;
  nodes: { createdAt: string; thread: { id: string; title: string } }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const listing = (as: Asker, first?: number, after?: string) =>
  api.run<{ bookmarks: Listed }>(
    `query ($first: Int, $after: String) { bookmarks(first: $first, after: $after) {
       totalCount nodes { createdAt thread { id title } } pageInfo { endCursor hasNextPage } } }`,
    { first, after },
    { as },
  );
const list = async (...asked: Parameters<typeof listing>): Promise<Listed> => (await listing(...asked)).data.bookmarks;
const threadsOf = async (as: Asker): Promise<string[]> => (await list(as)).nodes.map(({ thread }) => thread.id);

const marked = (as: Asker, ids: string[]) =>
  api.run<{ bookmarkedThreads: string[] | null }>(
    'query ($ids: [ID!]!) { bookmarkedThreads(ids: $ids) }',
    { ids },
    { as },
  );

const kept = { isBookmarked: true, problems: [] };
const notKept = { isBookmarked: false, problems: [] };
const refusedWith = (code: string) => ({ isBookmarked: null, problems: [{ code, path: ['input', 'threadId'] }] });

describe('bookmarking a thread', () => {
  it('keeps it for the member, and for nobody else', async () => {
    const [member, other, thread] = [await aMember(), await aMember(), await aThread()];
    expect(await bookmark(member, thread.id)).toEqual(kept);
    expect(await list(member)).toMatchObject({ totalCount: 1, nodes: [{ thread: { title: thread.title } }] });
    expect(await list(other)).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await marked(other, [thread.id])).data.bookmarkedThreads).toEqual([]);
  });

  it('changes nothing that others see, and stands on no record', async () => {
    const [member, thread] = [await aMember(), await aThread()];
    const told = async (): Promise<unknown> =>
      (
        await api.db.query(
          `select version, (select count(*) from audit_event), (select count(*) from outbox) from thread where id = $1`,
          [thread.id],
        )
      ).rows;
    const before = await told();
    await bookmark(member, thread.id);
    await bookmark(member, thread.id, false);
    expect(await told()).toEqual(before);
  });

  it('twice is one bookmark, as it was first', async () => {
    const [member, thread] = [await aMember(), await aThread()];
    await bookmark(member, thread.id);
    const first = await list(member);
    expect(await bookmark(member, thread.id)).toEqual(kept);
    expect(await list(member)).toEqual(first);
  });

  it('in two windows at once is one bookmark, and both are told so', async () => {
    const [member, thread] = [await aMember(), await aThread()];
    const both = await Promise.all([bookmark(member, thread.id), bookmark(member, thread.id)]);
    expect(both).toEqual([kept, kept]);
    expect(await threadsOf(member)).toEqual([thread.id]);
  });

  it('is taken back by the same mutation, as often as one likes', async () => {
    const [member, thread] = [await aMember(), await aThread()];
    await bookmark(member, thread.id);
    expect(await bookmark(member, thread.id, false)).toEqual(notKept);
    expect(await bookmark(member, thread.id, false)).toEqual(notKept);
    expect(await threadsOf(member)).toEqual([]);
  });

  it.each<[string, () => Promise<string>]>([
    ['of a cluster that is closed to the member', async () => (await aThread({ clusterId, visibility: 'cluster' })).id],
    ['that is hidden', async () => (await aThread({ hiddenAt: from.now })).id],
    ['that is none', async () => 'nothing'],
  ])('%s is not found', async (_which, threadId) => {
    const [member, id] = [await aMember(), await threadId()];
    expect(await bookmark(member, id)).toEqual(refusedWith('NOT_FOUND'));
    expect(await bookmark(member, id, false)).toEqual(notKept);
  });

  it('is refused to signed-out readers', async () => {
    const { errors } = await ask(null, (await aThread()).id);
    expect(errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('has an end, but for what is kept already', async () => {
    const [member, first, last, more] = [await aMember(), await aThread(), await aThread(), await aThread()];
    await api.db.query(
      `with t as (
         insert into thread (slug, title, lang, author_id)
         select 'x', 'One of very many threads', 'en', $1 from generate_series(1, $3::int - 2) returning id
       ) insert into bookmark (member_id, thread_id) select $1, id from t union all select $1, $2`,
      [member.id, first.id, bookmarkLimits.most],
    );
    expect(await bookmark(member, last.id)).toEqual(kept);
    expect(await bookmark(member, more.id)).toEqual(refusedWith('TOO_MANY'));
    expect(await bookmark(member, first.id)).toEqual(kept);
    await bookmark(member, first.id, false);
    expect(await bookmark(member, more.id)).toEqual(kept);
  });
});

describe('the list of bookmarks', () => {
  it('is in the order of bookmarking, the latest first, and pages through each once', async () => {
    const member = await aMember();
    const threads: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      const { id } = await aThread({ createdAt: at(-i) });
      threads.unshift(id);
      await build.aBookmark(api.db, from, { memberId: member.id, threadId: id, createdAt: at(i) });
    }
    const first = await list(member, 5);
    const second = await list(member, 5, first.pageInfo.endCursor);
    const third = await list(member, 5, second.pageInfo.endCursor);
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ thread }) => thread.id))).toEqual(threads);
    expect([first.totalCount, third.pageInfo.hasNextPage]).toEqual([12, false]);
  });

  it('takes one statement, and one for the count', async () => {
    const { statements } = await listing(await aMember());
    expect(statements.filter((name) => name !== 'session')).toHaveLength(2);
  });

  it('leaves out what can no longer be read, and shows it again with the right', async () => {
    const [member, hidden] = [await aMember(), await aThread()];
    await build.aMembership(api.db, from, { clusterId, memberId: member.id });
    const closed = await aThread({ clusterId, visibility: 'cluster' });
    for (const { id } of [hidden, closed]) await bookmark(member, id);
    expect(await threadsOf(member)).toEqual([closed.id, hidden.id]);

    const leave = (isGone: boolean) =>
      api.db.query('update membership set left_at = case when $2 then now() end where member_id = $1', [
        member.id,
        isGone,
      ]);
    await leave(true);
    expect(await list(member)).toMatchObject({ totalCount: 1, nodes: [{ thread: { id: hidden.id } }] });
    await leave(false);
    await api.db.query('update thread set hidden_at = now() where id = $1', [hidden.id]);
    expect(await list(member)).toMatchObject({ totalCount: 1, nodes: [{ thread: { id: closed.id } }] });
  });

  it('goes with its member', async () => {
    const [member, thread] = [await aMember(), await aThread()];
    await bookmark(member, thread.id);
    await api.db.query('delete from member where id = $1', [member.id]);
    const { rows } = await api.db.query('select count(*)::int as left from bookmark where member_id = $1', [member.id]);
    expect(rows).toEqual([{ left: 0 }]);
  });

  it('is for members', async () => {
    expect((await listing(null)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the bookmarks among threads that are shown', () => {
  it('are told in one statement', async () => {
    const [member, one, other] = [await aMember(), await aThread(), await aThread()];
    await bookmark(member, one.id);
    const { data, statements } = await marked(member, [one.id, other.id, 'nothing']);
    expect(data.bookmarkedThreads).toEqual([one.id]);
    expect(statements.filter((name) => name !== 'session')).toEqual(['bookmarked_among']);
  });

  it('are null for readers who are signed out or suspended', async () => {
    const suspended = await build.aMember(api.db, from, { status: 'suspended' });
    const { id } = await aThread();
    for (const as of [null, suspended]) expect((await marked(as, [id])).data.bookmarkedThreads).toBeNull();
  });

  it('are asked for at most as many threads as a list shows', async () => {
    const ids = Array.from({ length: bookmarkLimits.askedAtOnce + 1 }, () => 'x');
    const code = async (of: string[]) => (await marked(await aMember(), of)).errors[0]?.extensions?.['code'];
    expect([await code(ids.slice(1)), await code(ids)]).toEqual([undefined, 'BAD_INPUT']);
  });
});

describe('the bookmarks for a file of one’s own data', () => {
  it('are those of the list, with what finds the thread again', async () => {
    const { id } = await aMember();
    const threads = [await aThread(), await aThread()];
    await build.aBookmark(api.db, from, { memberId: id, threadId: threads[0]?.id ?? '', createdAt: at(1) });
    await build.aBookmark(api.db, from, { memberId: id, threadId: threads[1]?.id ?? '', createdAt: at(2) });
    const hidden = await aThread({ hiddenAt: from.now });
    await build.aBookmark(api.db, from, { memberId: id, threadId: hidden.id });

    const nowhere = new Set<string>();
    const viewer: MemberViewer = {
      kind: 'member',
      id,
      role: 'member',
      isSuspended: false,
      clusterIds: nowhere,
      moderatedClusterIds: nowhere,
    };
    const batches: BookmarkToExport[][] = [];
    for await (const batch of api.app.get(BookmarkQueries).batches(viewer)) batches.push(batch);
    const rowOf = (index: number) => {
      const { number, slug, title, lang } = threads[index] ?? {};
      return { bookmarkedAt: at(index + 1).toISOString(), number, slug, title, lang };
    };
    expect(batches).toEqual([[rowOf(1), rowOf(0)]]);
  });
});
