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

const from = testSource('following');
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

const aMember = (given: Parameters<typeof build.aMember>[2] = {}) => build.aMember(api.db, from, given);
const aThread = (posts: number, given: Parameters<typeof build.aThread>[2] = {}) =>
  build.aThread(api.db, from, { posts: Array.from({ length: posts }, () => ({})), ...given });

interface Reading {
  readNumber: number;
  unreadCount: number;
  firstUnread: number | null;
}
interface Marked {
  reading: Reading | null;
  problems: { code: string; path: string[] }[];
}
const mark = async (as: Asker, threadId: string, postNumber: number, exact?: boolean): Promise<Marked> =>
  (
    await api.run<{ markRead: Marked }>(
      `mutation ($input: MarkReadInput!) {
         markRead(input: $input) { reading { readNumber unreadCount firstUnread } problems { code path } } }`,
      { input: { threadId, postNumber, exact } },
      { as },
    )
  ).data.markRead;

const readingsOf = async (as: Asker | null, ids: string[]): Promise<Reading[] | null> =>
  (
    await api.run<{ threadReadings: Reading[] | null }>(
      'query ($ids: [ID!]!) { threadReadings(ids: $ids) { readNumber unreadCount firstUnread } }',
      { ids },
      as === null ? {} : { as },
    )
  ).data.threadReadings;
const readingOf = async (as: Asker, threadId: string) => (await readingsOf(as, [threadId]))?.[0];

const reply = async (as: Asker, threadId: string, body: string): Promise<{ id: string; number: number }> =>
  (
    await api.run<{ replyToThread: { post: { id: string; number: number } } }>(
      'mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { id number } } }',
      { input: { threadId, body, lang: 'en' } },
      { as },
    )
  ).data.replyToThread.post;

const seen = (readNumber: number, unreadCount: number, firstUnread: number | null): Marked => ({
  reading: { readNumber, unreadCount, firstUnread },
  problems: [],
});

describe('how far a member has read', () => {
  it('is nothing before they have been there', async () => {
    const [member, thread] = [await aMember(), await aThread(3)];
    expect(await readingOf(member, thread.id)).toBeUndefined();
  });

  it('is kept, for them alone', async () => {
    const [member, other, thread] = [await aMember(), await aMember(), await aThread(5)];
    expect(await mark(member, thread.id, 3)).toEqual(seen(3, 2, 4));
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 3, unreadCount: 2, firstUnread: 4 });
    expect(await readingOf(other, thread.id)).toBeUndefined();
    expect(await readingsOf(null, [thread.id])).toBeNull();
  });

  it('moves forward only, and no further than the discussion goes', async () => {
    const [member, thread] = [await aMember(), await aThread(5)];
    await mark(member, thread.id, 4);
    expect(await mark(member, thread.id, 2)).toEqual(seen(4, 1, 5));
    expect(await mark(member, thread.id, 2_000_000_000)).toEqual(seen(5, 0, null));
  });

  it('goes back where that is what they want', async () => {
    const [member, thread] = [await aMember(), await aThread(5)];
    await mark(member, thread.id, 5);
    expect(await mark(member, thread.id, 1, true)).toEqual(seen(1, 4, 2));
    expect(await mark(member, thread.id, 0, true)).toEqual(seen(0, 5, 1));
  });

  it('is not counted for posts that nobody can read, whenever they come back', async () => {
    const [member, thread] = [await aMember(), await aThread(6)];
    await mark(member, thread.id, 2);
    const set = (what: string) =>
      api.db.query(`update post set ${what} where thread_id = $1 and number in (3, 5)`, [thread.id]);
    await set('hidden_at = now()');
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 2, unreadCount: 2, firstUnread: 4 });
    await mark(member, thread.id, 4);
    await set('removed_at = now()');
    await set('hidden_at = null');
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 4, unreadCount: 1, firstUnread: 6 });
    await set('removed_at = null');
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 4, unreadCount: 2, firstUnread: 5 });
  });

  it('is refused for a number below none, and for discussions that are not there for them', async () => {
    const cluster = await build.aCluster(api.db, from);
    const [member, open, closed] = [
      await aMember(),
      await aThread(1),
      await aThread(1, { clusterId: cluster.id, visibility: 'cluster' }),
    ];
    expect(await mark(member, open.id, -1)).toEqual({
      reading: null,
      problems: [{ code: 'OUT_OF_RANGE', path: ['input', 'postNumber'] }],
    });
    for (const id of [closed.id, cluster.id]) {
      expect(await mark(member, id, 1)).toEqual({
        reading: null,
        problems: [{ code: 'NOT_FOUND', path: ['input', 'threadId'] }],
      });
    }
  });

  it('says nothing any more of a discussion that they may no longer read', async () => {
    const cluster = await build.aCluster(api.db, from);
    const member = await aMember();
    const thread = await aThread(4, { clusterId: cluster.id, visibility: 'cluster' });
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
    await mark(member, thread.id, 1);
    expect(await readingOf(member, thread.id)).toMatchObject({ unreadCount: 3 });
    await api.db.query('update membership set left_at = now() where member_id = $1', [member.id]);
    expect(await readingsOf(member, [thread.id])).toEqual([]);
  });

  it('is told of as many discussions as a list shows, and of no more', async () => {
    const [member, thread] = [await aMember(), await aThread(1)];
    await expect(
      api.run(
        'query ($ids: [ID!]!) { threadReadings(ids: $ids) { threadId } }',
        { ids: Array(51).fill(thread.id) },
        { as: member },
      ),
    ).resolves.toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

describe('what one writes oneself', () => {
  const levels = async (member: { id: string }, threadId: string) =>
    (
      await api.db.query('select level, cause from thread_member where member_id = $1 and thread_id = $2', [
        member.id,
        threadId,
      ])
    ).rows;

  it('is known, and what stands between is not', async () => {
    const [member, other, thread] = [await aMember(), await aMember(), await aThread(4)];
    await mark(member, thread.id, 2);
    await reply(member, thread.id, 'We paid the deposit in two parts.');
    await reply(other, thread.id, 'So did we, and it worked.');
    await handlers.deliver();
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 2, unreadCount: 3, firstUnread: 3 });
    await mark(member, thread.id, 4);
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 4, unreadCount: 1, firstUnread: 6 });
    expect(await mark(member, thread.id, 6)).toEqual(seen(6, 0, null));
  });

  it('moves the mark on where nothing stands between', async () => {
    const [member, thread] = [await aMember(), await aThread(2)];
    await mark(member, thread.id, 2);
    await reply(member, thread.id, 'Ask the dyer first.');
    await handlers.deliver();
    expect(await readingOf(member, thread.id)).toEqual({ readNumber: 3, unreadCount: 0, firstUnread: null });
  });

  it('is followed, unless the member said how much they want to hear of it', async () => {
    const [asker, answerer, quiet] = [await aMember(), await aMember(), await aMember()];
    const opened = await api.run<{ openThread: { thread: { id: string } } }>(
      `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id } problems { code } } }`,
      {
        input: {
          title: 'Who keeps the key of the store?',
          body: 'Ours changes hands each month.',
          lang: 'en',
          kind: 'QUESTION',
          visibility: 'PUBLIC',
        },
      },
      { as: asker },
    );
    const { id } = opened.data.openThread.thread;
    await api.db.query(
      `insert into thread_member (member_id, thread_id, level, cause) values ($1, $2, 'mute', 'chosen')`,
      [quiet.id, id],
    );
    await reply(answerer, id, 'The treasurer keeps it.');
    await reply(quiet, id, 'Two people, with two locks.');
    await handlers.deliver();
    expect(await levels(asker, id)).toEqual([{ level: 'follow', cause: 'opened' }]);
    expect(await levels(answerer, id)).toEqual([{ level: 'follow', cause: 'answered' }]);
    expect(await levels(quiet, id)).toEqual([{ level: 'mute', cause: 'chosen' }]);
    expect(await readingOf(asker, id)).toEqual({ readNumber: 1, unreadCount: 2, firstUnread: 2 });
  });

  it('is no more where it was taken back meanwhile', async () => {
    const [member, thread] = [await aMember(), await aThread(1)];
    const post = await reply(member, thread.id, 'Sent too early.');
    await api.db.query('delete from post where id = $1', [post.id]);
    await api.db.query('update thread set last_post_number = 1 where id = $1', [thread.id]);
    await handlers.deliver();
    expect(await readingOf(member, thread.id)).toBeUndefined();
  });
});
