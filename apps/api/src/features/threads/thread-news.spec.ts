import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Live } from '../../platform/live/live.ts';
import { RequestContexts } from '../../platform/http/request-contexts.ts';
import {
  aSessionOf,
  build,
  countStatements,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';
import { threadChannel } from './thread-channel.ts';

const from = testSource('thread-news');
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

interface News {
  threadUpdated: { version: number; postCount: number };
}
const listen = (as: Asker, threadId: string) =>
  api.subscribe<News>(
    `subscription ($threadId: ID!) { threadUpdated(threadId: $threadId) { version postCount } }`,
    { threadId },
    { as },
  );
const listening = async (as: Asker, threadId: string): Promise<AsyncIterableIterator<{ data: News }>> => {
  const opened = await listen(as, threadId);
  if ('errors' in opened) throw new Error(opened.errors.map(({ message }) => message).join('\n'));
  return opened;
};
const reply = (as: Asker, threadId: string) =>
  api.run(
    `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { problems { code } } }`,
    {
      input: { threadId, body: 'Two would do.' },
    },
    { as },
  );
const leave = (as: Asker, clusterId: string) =>
  api.run(
    `mutation ($input: LeaveClusterInput!) { leaveCluster(input: $input) { problems { code } } }`,
    {
      input: { clusterId },
    },
    { as },
  );

const aClusterThread = async () => {
  const [cluster, member, other] = [
    await build.aCluster(api.db, from),
    await build.aMember(api.db, from),
    await build.aMember(api.db, from),
  ];
  for (const { id } of [member, other]) await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
  const { id } = await build.aThread(api.db, from, {
    clusterId: cluster.id,
    visibility: 'cluster',
    authorId: other.id,
  });
  await handlers.deliver();
  return { threadId: id, clusterId: cluster.id, member, other };
};

describe('news of a thread', () => {
  it('come to a reader who is signed out, after a reply', async () => {
    const [author, thread] = [await build.aMember(api.db, from), await build.aThread(api.db, from)];
    const heard = await listening(null, thread.id);
    const next = heard.next();
    await reply(author, thread.id);
    await handlers.deliver();
    expect((await next).value?.data).toEqual({ threadUpdated: { version: 2, postCount: 2 } });
    await heard.return?.();
  });

  it('of a cluster are refused to strangers as if the thread were not there', async () => {
    const { threadId } = await aClusterThread();
    for (const stranger of [null, await build.aMember(api.db, from)]) {
      expect(await listen(stranger, threadId)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it('of a cluster end for a member who leaves it, and go on for the others', async () => {
    const { threadId, clusterId, member, other } = await aClusterThread();
    const [leaving, staying] = [await listening(member, threadId), await listening(other, threadId)];
    const [last, next] = [leaving.next(), staying.next()];
    await leave(member, clusterId);
    await handlers.deliver();
    expect(await last).toEqual({ value: undefined, done: true });
    await reply(other, threadId);
    await handlers.deliver();
    expect((await next).value?.data.threadUpdated.postCount).toBe(2);
    await staying.return?.();
  });

  it('are asked for before each is told: rights that went by a way that tells nobody end them too', async () => {
    const hidden = `update thread set hidden_at = now() where id = $1`;
    const ways: [string, (given: Awaited<ReturnType<typeof aClusterThread>>) => Promise<unknown>][] = [
      ['left', ({ member }) => api.db.query(`update membership set left_at = now() where member_id = $1`, [member.id])],
      ['suspended', ({ member }) => api.db.query(`update member set status = 'suspended' where id = $1`, [member.id])],
      ['hidden', ({ threadId }) => api.db.query(hidden, [threadId])],
    ];
    for (const [, take] of ways) {
      const given = await aClusterThread();
      const heard = await listening(given.member, given.threadId);
      const last = heard.next();
      await take(given);
      const [channel, news] = [threadChannel(given.threadId), { threadId: given.threadId, version: 9, postCount: 9 }];
      await api.app.get(Live).publish(channel, news);
      expect(await last).toEqual({ value: undefined, done: true });
    }
  });

  it('of a public thread that was taken down are told to no visitor', async () => {
    const thread = await build.aThread(api.db, from);
    const heard = await listening(null, thread.id);
    const last = heard.next();
    await api.db.query(`update thread set hidden_at = now() where id = $1`, [thread.id]);
    await api.app.get(Live).publish(threadChannel(thread.id), { threadId: thread.id, version: 9, postCount: 9 });
    expect(await last).toEqual({ value: undefined, done: true });
  });

  it('cost one question for the thread and one for the sessions, however many hear them', async () => {
    const thread = await build.aThread(api.db, from);
    const heard = await Promise.all(Array.from({ length: 30 }, () => listening(null, thread.id)));
    const next = Promise.all(heard.map((each) => each.next()));
    const told = { threadId: thread.id, version: 9, postCount: 9 };
    const { statements } = await countStatements(async () => {
      await api.app.get(Live).publish(threadChannel(thread.id), told);
      return next;
    });
    expect(statements).toEqual(['live_notify', 'thread_head_by_id']);
    for (const each of heard) await each.return?.();

    const members = await Promise.all(Array.from({ length: 30 }, () => build.aMember(api.db, from)));
    const lines = await Promise.all(
      members.map(async (member) => {
        const cookie = await aSessionOf(member, api.db, api.config);
        return api.app.get(RequestContexts).ofLine({ headers: { cookie }, socket: {} } as never);
      }),
    );
    const { result, statements: asked } = await countStatements(() => Promise.all(lines.map((line) => line.session())));
    expect(result.map((session) => session?.id)).toEqual(members.map(({ id }) => id));
    expect(asked).toEqual(['sessions_by_tokens']);
  });

  it('go on for a member who leaves another cluster', async () => {
    const { threadId, member, other } = await aClusterThread();
    const elsewhere = await build.aCluster(api.db, from);
    await build.aMembership(api.db, from, { clusterId: elsewhere.id, memberId: member.id });
    const heard = await listening(member, threadId);
    const next = heard.next();
    await leave(member, elsewhere.id);
    await handlers.deliver();
    await reply(other, threadId);
    await handlers.deliver();
    expect((await next).value?.data.threadUpdated.postCount).toBe(2);
    await heard.return?.();
  });
});
