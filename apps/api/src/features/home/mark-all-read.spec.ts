import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  countStatements,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('mark-all-read');
let api: TestApi;
let handlers: TestHandlers;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const before = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const aMember = () => build.aMember(api.db, from, { createdAt: before(300) });
const aThread = (posts: number, given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, {
    createdAt: before(2),
    posts: Array.from({ length: posts }, () => ({ createdAt: before(1) })),
    ...given,
  });
const follow = (as: Asker, kind: string, id: string) =>
  api.run(
    'mutation ($input: FollowInput!) { follow(input: $input) { level } }',
    { input: { kind, id, level: 'FOLLOW' } },
    { as },
  );
const read = (as: Asker, threadId: string, postNumber: number) =>
  api.run(
    'mutation ($input: MarkReadInput!) { markRead(input: $input) { reading { readNumber } } }',
    { input: { threadId, postNumber } },
    { as },
  );

interface Done {
  marked: { threadCount: number; token: string | null } | null;
  problems: { code: string; path: string[] }[];
}
const markAll = async (as: Asker, input: object): Promise<Done> =>
  (
    await api.run<{ markAllRead: Done }>(
      `mutation ($input: MarkAllReadInput!) {
         markAllRead(input: $input) { marked { threadCount token } problems { code path } } }`,
      { input },
      { as },
    )
  ).data.markAllRead;
const unread = async (as: Asker, ids: string[]): Promise<(number | undefined)[]> => {
  const { threadReadings: found } = (
    await api.run<{ threadReadings: { threadId: string; unreadCount: number }[] }>(
      'query ($ids: [ID!]!) { threadReadings(ids: $ids) { threadId unreadCount } }',
      { ids },
      { as },
    )
  ).data;
  return ids.map((id) => found.find(({ threadId }) => threadId === id)?.unreadCount);
};
const newForMe = async (as: Asker) =>
  (await api.run<{ forYou: { unreadCount: number } }>('{ forYou(first: 1) { unreadCount } }', {}, { as })).data.forYou
    .unreadCount;

describe('marking a list as read', () => {
  it('marks what is unread of what one follows, as it is filtered, and nothing else', async () => {
    const [member, cluster] = [await aMember(), await build.aCluster(api.db, from)];
    const [inCluster, tagged, french, notFollowed] = [
      await aThread(3, { clusterId: cluster.id }),
      await aThread(2, { tags: ['mark-all'] }),
      await aThread(2, { lang: 'fr' }),
      await aThread(2),
    ];
    const ids = [inCluster.id, tagged.id, french.id];
    for (const id of ids) await follow(member, 'THREAD', id);
    await read(member, notFollowed.id, 1);
    expect(await markAll(member, { list: 'UNREAD', filter: { tag: 'mark-all' } })).toMatchObject({
      marked: { threadCount: 1 },
    });
    expect(await unread(member, ids)).toEqual([3, 0, 2]);
    expect(await markAll(member, { list: 'UNREAD', filter: { cluster: cluster.slug } })).toMatchObject({
      marked: { threadCount: 1 },
    });
    expect(await unread(member, ids)).toEqual([0, 0, 2]);
    expect(await markAll(member, { list: 'UNREAD', filter: { lang: 'fr' } })).toMatchObject({
      marked: { threadCount: 1 },
    });
    expect(await markAll(member, { list: 'UNREAD' })).toMatchObject({ marked: { threadCount: 0 }, problems: [] });
    expect(await unread(member, [...ids, notFollowed.id])).toEqual([0, 0, 0, 1]);
  });

  it('marks what is new for one, whatever brings it, and what one has not opened', async () => {
    const member = await aMember();
    const [tagged, fresh] = [await aThread(2, { tags: ['mark-for-you'] }), await aThread(1, { tags: ['mark-new'] })];
    await follow(member, 'TAG', 'mark-for-you');
    expect(await newForMe(member)).toBe(1);
    expect(await markAll(member, { list: 'FOR_YOU' })).toMatchObject({ marked: { threadCount: 1 } });
    expect(await newForMe(member)).toBe(0);
    expect(await unread(member, [tagged.id])).toEqual([0]);
    expect(await markAll(member, { list: 'NEW', filter: { tag: 'mark-new' } })).toMatchObject({
      marked: { threadCount: 1 },
    });
    expect(await unread(member, [fresh.id])).toEqual([0]);
  });

  it('is taken back as it was, but for what was read on since then', async () => {
    const member = await aMember();
    const [begun, fresh, readOn] = [await aThread(4), await aThread(3), await aThread(2)];
    for (const { id } of [begun, fresh, readOn]) await follow(member, 'THREAD', id);
    await read(member, begun.id, 2);
    const { marked } = await markAll(member, { list: 'UNREAD' });
    await build.aPost(api.db, from, { threadId: readOn.id });
    await read(member, readOn.id, 3);
    const takeBack = { list: 'UNREAD', takeBack: marked?.token };
    const notFound = { marked: null, problems: [{ code: 'NOT_FOUND', path: ['input', 'takeBack'] }] };
    expect(await markAll(await aMember(), takeBack)).toEqual(notFound);
    expect(await markAll(member, takeBack)).toEqual({ marked: { threadCount: 2, token: null }, problems: [] });
    expect(await unread(member, [begun.id, fresh.id, readOn.id])).toEqual([2, 3, 0]);
    expect(await markAll(member, takeBack)).toEqual(notFound);
  });

  it('can be taken back for a day', async () => {
    const [member, thread] = [await aMember(), await aThread(1)];
    await follow(member, 'THREAD', thread.id);
    await markAll(member, { list: 'UNREAD' });
    const kept = async () =>
      (await api.db.query('select from reading_undo where member_id = $1', [member.id])).rowCount;
    await handlers.strike('old-reading-undo');
    expect(await kept()).toBe(1);
    await api.db.query(`update reading_undo set at = now() - interval '25 hours' where member_id = $1`, [member.id]);
    await handlers.strike('old-reading-undo');
    expect(await kept()).toBe(0);
  });

  it('takes the same statements, however long the list is', async () => {
    const member = await aMember();
    const mark = async () => (await countStatements(() => markAll(member, { list: 'UNREAD' }))).statements.length;
    const first = await mark();
    for (let i = 0; i < 10; i += 1) await follow(member, 'THREAD', (await aThread(1)).id);
    expect(await mark()).toBe(first);
  });
});
