import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import {
  build,
  startTestApi,
  startTestHandlers,
  testSource,
  type Asker,
  type TestApi,
  type TestHandlers,
} from '../../platform/testing/index.ts';

const from = testSource('list-news');
let api: TestApi;
let handlers: TestHandlers;
const people: Record<'reader' | 'writer' | 'stranger', { id: string }> = {} as never;
beforeAll(async () => {
  api = await startTestApi();
  handlers = await startTestHandlers(api);
  for (const who of ['reader', 'writer', 'stranger'] as const) people[who] = await build.aMember(api.db, from);
});
afterAll(async () => {
  await handlers.stop();
  await api.stop();
});

const now = async (): Promise<string> =>
  (await api.db.query<{ at: Date }>(`select clock_timestamp() as at`)).rows[0]!.at.toISOString();
const reply = (as: Asker, threadId: string, body = 'Two would do.') =>
  api.run(
    `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { problems { code } } }`,
    { input: { threadId, body } },
    { as },
  );
const newIn = async (as: Asker, since: string, given: { sort?: string; filter?: object } = {}) => {
  const answer = await api.run<{ newInThreads: number }>(
    `query ($since: DateTime!, $sort: ThreadSort, $filter: ThreadFilter) {
       newInThreads(since: $since, sort: $sort, filter: $filter) }`,
    { since, ...given },
    { as },
  );
  expect(answer.statements.length).toBeLessThanOrEqual(budgets.statements);
  return answer.errors.length > 0 ? answer.errors[0]?.extensions?.['code'] : answer.data.newInThreads;
};
const inCluster = async () => {
  const cluster = await build.aCluster(api.db, from);
  for (const { id } of [people.reader, people.writer])
    await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
  return build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster', authorId: people.writer.id });
};

describe('what a list does not show yet', () => {
  it('are threads that others answered or opened since, as the list is narrowed', async () => {
    const thread = await build.aThread(api.db, from, { tags: ['lot-seven'] });
    const other = await build.aThread(api.db, from);
    const since = await now();
    expect(await newIn(people.reader, since)).toBe(0);
    await reply(people.writer, thread.id, 'Of lot seven.');
    await reply(people.writer, other.id, 'Of another.');
    expect(await newIn(people.reader, since)).toBe(2);
    expect(await newIn(people.reader, since, { filter: { tag: 'lot-seven' } })).toBe(1);
    expect(await newIn(people.reader, since, { sort: 'NEWEST' })).toBe(0);
    expect(await newIn(people.reader, since, { sort: 'TOP' })).toBe(0);
  });

  it('are none of what the reader wrote last', async () => {
    const thread = await build.aThread(api.db, from);
    const since = await now();
    await reply(people.reader, thread.id, 'Of my own.');
    expect(await newIn(people.reader, since)).toBe(0);
    expect(await newIn(people.stranger, since)).toBe(1);
  });

  it('are none that the list would not show', async () => {
    const thread = await inCluster();
    const since = await now();
    await reply(people.writer, thread.id, 'Among ourselves.');
    expect(await newIn(people.reader, since)).toBe(1);
    expect(await newIn(people.stranger, since)).toBe(0);
    await api.run(
      `mutation ($input: FollowInput!) { follow(input: $input) { problems { code } } }`,
      { input: { kind: 'THREAD', id: thread.id, level: 'MUTE' } },
      { as: people.reader },
    );
    expect(await newIn(people.reader, since)).toBe(0);
  });

  it('are asked for by members alone', async () => {
    expect(await newIn(null, await now())).toBe('UNAUTHENTICATED');
  });
});

describe('that something came to the head of lists', () => {
  type Heard = AsyncIterableIterator<{ data: { threadActivity: { threadId: string } } }>;
  const listen = async (as: Asker) =>
    (await api.subscribe(`subscription { threadActivity { threadId } }`, {}, { as })) as Heard;

  it('is heard by who may read it, and by nobody else', async () => {
    const [closed, open] = [await inCluster(), await build.aThread(api.db, from)];
    await handlers.deliver();
    const [reader, stranger] = [await listen(people.reader), await listen(people.stranger)];
    const [first, only] = [reader.next(), stranger.next()];
    await reply(people.writer, closed.id, 'For us.');
    await handlers.deliver();
    expect((await first).value.data.threadActivity.threadId).toBe(closed.id);
    await reply(people.writer, open.id, 'For all.');
    await handlers.deliver();
    expect((await only).value.data.threadActivity.threadId).toBe(open.id);
    await reader.return?.();
    await stranger.return?.();
  });

  it('is heard by members alone', async () => {
    expect(await listen(null)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});
