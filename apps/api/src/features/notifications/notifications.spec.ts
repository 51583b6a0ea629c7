import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { tellingBy } from './testing/telling.ts';

const from = testSource('notification-list');
let api: TestApi;
let handlers: TestHandlers;
let tell: ReturnType<typeof tellingBy>;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  tell = tellingBy(api, handlers);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const aCluster = (...memberIds: string[]) =>
  build.aCluster(api.db, from).then(async ({ id }) => {
    for (const memberId of memberIds) await build.aMembership(api.db, from, { clusterId: id, memberId });
    return id;
  });

interface Item {
  id: string;
  kind: string;
  isRead: boolean;
  actor: { name: string } | null;
  othersCount: number;
  post: { number: number; excerpt: string | null } | null;
}
interface Group {
  id: string;
  thread: { id: string; title: string } | null;
  count: number;
  unreadCount: number;
  items: Item[];
}
interface List {
  notifications: {
    nodes: Group[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null };
  };
  viewer: { unreadNotifications: number };
}
const listText = `query ($first: Int, $after: String, $before: String, $unreadOnly: Boolean) {
  viewer { unreadNotifications }
  notifications(first: $first, after: $after, before: $before, unreadOnly: $unreadOnly) {
    totalCount pageInfo { hasNextPage startCursor endCursor }
    nodes { id count unreadCount thread { id title }
      items { id kind isRead othersCount actor { name } post { number excerpt } } } } }`;
const list = async (as: Asker, asked: object = {}) => (await api.run<List>(listText, { ...asked }, { as })).data;
const shownTo = async (as: Asker, asked: object = {}): Promise<string> =>
  (await list(as, asked)).notifications.nodes
    .map(({ items }) => items.map(({ kind, isRead }) => (isRead ? `(${kind})` : kind)).join(' '))
    .join(', ');
const bell = async (as: Asker): Promise<number> => (await list(as)).viewer.unreadNotifications;

interface Marked {
  marked: { count: number; readAt: string; unreadCount: number } | null;
  problems: { code: string; path: string[] }[];
}
const mark = async (as: Asker, input: object): Promise<Marked> =>
  (
    await api.run<{ markNotificationsRead: Marked }>(
      `mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) {
         marked { count readAt unreadCount } problems { code path } } }`,
      { input },
      { as },
    )
  ).data.markNotificationsRead;

/** A thread of `asker` with so many answers, and what was told of it. */
async function answered(asker: Asker & object, count: number): Promise<{ id: string; number: number }> {
  const thread = await tell.open(asker);
  const writer = await aMember();
  for (let i = 0; i < count; i += 1) await tell.reply(writer, thread.id, `Answer ${i} of ${thread.number}.`);
  return thread;
}

describe('what one was told of', () => {
  it('stands by discussion, the latest first, with the latest lines', async () => {
    const asker = await aMember();
    const first = await answered(asker, 7);
    const second = await answered(asker, 1);
    const { notifications, viewer } = await list(asker);
    expect(notifications.nodes).toMatchObject([
      { id: second.id, thread: { id: second.id }, count: 1, unreadCount: 1, items: [{ kind: 'REPLY', isRead: false }] },
      { id: first.id, count: 7, unreadCount: 7 },
    ]);
    expect(notifications.nodes[1]?.items.map(({ post }) => post?.number)).toEqual([8, 7, 6, 5, 4]);
    expect(notifications.nodes[0]?.items[0]).toMatchObject({ post: { number: 2, excerpt: expect.any(String) } });
    expect([notifications.totalCount, viewer.unreadNotifications]).toEqual([2, 8]);
  });

  it('is paged to its end and back, each discussion once, in as many statements as a short list', async () => {
    const asker = await aMember();
    const threads: string[] = [];
    for (let i = 0; i < 7; i += 1) threads.unshift((await answered(asker, 1)).id);
    const seen: string[] = [];
    let after: string | null = null;
    let middle: List['notifications'] | null = null;
    do {
      const { notifications }: List = await list(asker, { first: 3, after });
      seen.push(...notifications.nodes.map(({ id }) => id));
      if (seen.length === 6) middle = notifications;
      after = notifications.pageInfo.hasNextPage ? notifications.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(threads);
    const { notifications } = await list(asker, { first: 3, before: middle?.pageInfo.startCursor });
    expect(notifications.nodes.map(({ id }) => id)).toEqual(threads.slice(0, 3));
    const long = await api.run(listText, { first: 50 }, { as: asker });
    const short = await api.run(listText, { first: 1 }, { as: await aMember() });
    expect(long.statements.length).toBeLessThanOrEqual(short.statements.length);
  });

  it('has reactions to a post as one, which is gone when they are taken off', async () => {
    const [writer, ...readers] = [await aMember(), await aMember(), await aMember(), await aMember()];
    const thread = await build.aThread(api.db, from, { posts: [{ authorId: writer.id }] });
    const postId = thread.posts[0]!.id;
    const react = async (as: Asker, isOn: boolean) => {
      await api.run(
        'mutation ($input: ReactInput!) { react(input: $input) { problems { code } } }',
        { input: { postId, kind: 'USEFUL', isOn } },
        { as },
      );
      await handlers.deliver();
    };
    for (const as of readers) await react(as, true);
    const shown = await list(writer);
    expect(shown.notifications.nodes).toMatchObject([
      { count: 1, items: [{ kind: 'REACTION', othersCount: 2, actor: { name: readers.at(-1)!.name } }] },
    ]);
    expect(shown.viewer.unreadNotifications).toBe(1);
    for (const as of readers) await react(as, false);
    expect([await shownTo(writer), await bell(writer)]).toEqual(['', 0]);
  });

  it('is not shown, nor counted, once it may not be read or is no more', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    const clusterId = await aCluster(asker.id, writer.id);
    const closed = await tell.open(asker, { clusterId, visibility: 'CLUSTER' });
    const open = await tell.open(asker);
    await tell.reply(writer, closed.id, 'Inside, as agreed.');
    const hidden = await tell.reply(writer, open.id, 'Outside, and soon hidden.');
    expect([await shownTo(asker), await bell(asker)]).toEqual(['REPLY, REPLY', 2]);
    await api.db.query('update post set hidden_at = now() where id = $1', [hidden]);
    expect([await shownTo(asker), await bell(asker)]).toEqual(['REPLY', 1]);
    await api.db.query('update membership set left_at = now() where member_id = $1', [asker.id]);
    expect([await shownTo(asker), await bell(asker)]).toEqual(['', 0]);
    expect((await list(asker)).notifications.totalCount).toBe(0);
  });

  it('is their own alone', async () => {
    const [asker, other] = [await aMember(), await aMember()];
    const thread = await answered(asker, 1);
    expect(await shownTo(other)).toBe('');
    expect((await mark(other, { ids: [thread.id] })).marked?.count).toBe(0);
    expect((await api.run('{ notifications { totalCount } }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(await bell(asker)).toBe(1);
  });

  it('names nobody who asks without a name', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    const thread = await tell.open(asker, { kind: 'QUESTION', isAnonymous: true });
    const answer = await tell.reply(writer, thread.id, 'We pay by the week.');
    await tell.reply(asker, thread.id, 'And who keeps the book?', answer);
    expect((await list(writer)).notifications.nodes).toMatchObject([{ items: [{ kind: 'REPLY', actor: null }] }]);
  });
});

describe('marking as read', () => {
  it('takes one discussion, or all, and takes exactly that back', async () => {
    const asker = await aMember();
    const [first] = [await answered(asker, 2), await answered(asker, 1)];
    const one = await mark(asker, { ids: [first.id] });
    expect(one.marked).toMatchObject({ count: 2, unreadCount: 1 });
    expect(await shownTo(asker)).toBe('REPLY, (REPLY) (REPLY)');
    expect(await shownTo(asker, { unreadOnly: true })).toBe('REPLY');
    const all = await mark(asker, { all: true });
    expect(all.marked).toMatchObject({ count: 1, unreadCount: 0 });
    expect(await mark(asker, { all: true })).toMatchObject({ marked: { count: 0 } });
    const back = await mark(asker, { isRead: false, readAt: all.marked?.readAt });
    expect(back.marked).toMatchObject({ count: 1, unreadCount: 1 });
    expect(await shownTo(asker)).toBe('REPLY, (REPLY) (REPLY)');
  });

  it('is refused for nothing, for too many, and for what was marked never', async () => {
    const asker = await aMember();
    const refused = async (input: object) => (await mark(asker, input)).problems;
    expect(await refused({})).toEqual([{ code: 'REQUIRED', path: ['input', 'ids'] }]);
    expect(await refused({ isRead: false })).toEqual([{ code: 'REQUIRED', path: ['input', 'readAt'] }]);
    expect(await refused({ ids: Array(101).fill(asker.id) })).toEqual([{ code: 'TOO_MANY', path: ['input', 'ids'] }]);
    expect(await mark(asker, { ids: ['no id'] })).toMatchObject({ marked: { count: 0 } });
  });

  it('is done by opening the discussion, up to what was read', async () => {
    const asker = await aMember();
    const thread = await answered(asker, 4);
    const read = (postNumber: number, exact = false) =>
      api.run(
        'mutation ($input: MarkReadInput!) { markRead(input: $input) { problems { code } } }',
        { input: { threadId: thread.id, postNumber, exact } },
        { as: asker },
      );
    await read(3);
    expect([await bell(asker), await shownTo(asker)]).toEqual([2, 'REPLY REPLY (REPLY) (REPLY)']);
    await read(5);
    expect(await bell(asker)).toBe(0);
    await read(1, true);
    expect(await bell(asker)).toBe(0);
  });
});

describe('what was read before it could be told', () => {
  it('is told as read, and not mailed', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    const thread = await tell.open(asker);
    await api.db.query('update thread_member set read_number = 2 where member_id = $1', [asker.id]);
    await tell.reply(writer, thread.id, 'Seen while it came.');
    expect([await shownTo(asker), await bell(asker)]).toEqual(['(REPLY)', 0]);
    expect(await tell.linesOf(asker)).toMatchObject([{ kind: 'reply', mail: 0 }]);
  });
});

describe('the bell', () => {
  it('counts to a hundred, and nothing while all is paused', async () => {
    const member = await aMember();
    const thread = await build.aThread(api.db, from);
    await api.db.query(
      `insert into notification (event_id, member_id, kind, thread_id, at)
       select uuid_v7(), $1, 'new_thread', $2, now() from generate_series(1, 140)`,
      [member.id, thread.id],
    );
    expect(await bell(member)).toBe(100);
    await tell.prefer(member, {});
    await api.db.query(
      `update notification_preference set paused_until = now() + interval '1 day' where member_id = $1`,
      [member.id],
    );
    expect(await bell(member)).toBe(0);
    expect((await list(member)).notifications.nodes).toHaveLength(1);
  });

  it('is told of at once, with the count', async () => {
    const [asker, writer] = [await aMember(), await aMember()];
    const thread = await tell.open(asker);
    const news = await api.subscribe<{ notified: { unreadCount: number } }>(
      'subscription { notified { unreadCount } }',
      {},
      { as: asker },
    );
    if ('errors' in news) throw new Error('refused');
    const next = news.next();
    await tell.reply(writer, thread.id, 'Heard at once.');
    expect((await next).value.data).toEqual({ notified: { unreadCount: 1 } });
    const cleared = news.next();
    await mark(asker, { all: true });
    expect((await cleared).value.data).toEqual({ notified: { unreadCount: 0 } });
    await news.return?.();
  });
});
