import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { budgets } from '@cluster-commons/domain/kernel';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-writing');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

type Told = AsyncIterableIterator<{ data: { threadWriting: { threadId: string } } }>;

const listen = (as: Asker, threadId: string) =>
  api.subscribe(
    `subscription ($threadId: ID!) { threadWriting(threadId: $threadId) { threadId } }`,
    { threadId },
    { as },
  );
const listening = async (as: Asker, threadId: string): Promise<Told> => {
  const opened = await listen(as, threadId);
  if ('errors' in opened) throw new Error(opened.errors.map(({ message }) => message).join('\n'));
  return opened as Told;
};
const tell = async (as: Asker, threadId: string) =>
  api.run<{ tellWriting: { threadId: string | null; problems: { code: string; path: string[] }[] } | null }>(
    `mutation ($input: TellWritingInput!) { tellWriting(input: $input) { threadId problems { code path } } }`,
    { input: { threadId } },
    { as },
  );
const members = async (count: number) => Promise.all(Array.from({ length: count }, () => build.aMember(api.db, from)));

describe('that somebody writes a reply', () => {
  it('is told to others who read the thread, and not to the one who writes', async () => {
    const [reader, writer] = await members(2);
    const thread = await build.aThread(api.db, from);
    const [others, own] = [await listening(reader!, thread.id), await listening(writer!, thread.id)];
    const [heard, heardOfOther] = [others.next(), own.next()];
    const { data, statements } = await tell(writer!, thread.id);
    expect(data.tellWriting).toEqual({ threadId: thread.id, problems: [] });
    expect(statements.length).toBeLessThanOrEqual(budgets.statements);
    expect((await heard).value.data).toEqual({ threadWriting: { threadId: thread.id } });
    // What the writer hears first is that another one writes.
    const next = others.next();
    await tell(reader!, thread.id);
    expect((await heardOfOther).value.data).toEqual({ threadWriting: { threadId: thread.id } });
    await own.return?.();
    await others.return?.();
    expect((await next).done).toBe(true);
  });

  it.each<[string, (threadId: string) => Promise<Asker>, string]>([
    ['a stranger to its cluster', async () => (await members(1))[0]!, 'NOT_FOUND'],
    [
      'a member of its cluster once it is locked',
      async (threadId) => {
        const [member] = await members(1);
        await api.db.query(
          `with t as (update thread set locked_at = now() - interval '1 second' where id = $1 returning cluster_id)
           insert into membership (cluster_id, member_id) select cluster_id, $2 from t`,
          [threadId, member!.id],
        );
        return member!;
      },
      'THREAD_LOCKED',
    ],
  ])('is refused to %s', async (_who, asking, code) => {
    const cluster = await build.aCluster(api.db, from);
    const thread = await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster' });
    const { data } = await tell(await asking(thread.id), thread.id);
    expect(data.tellWriting).toEqual({ threadId: null, problems: [{ code, path: ['input', 'threadId'] }] });
  });

  it('is refused of a thread that is not there, and to nobody in particular', async () => {
    const [member] = await members(1);
    const { data } = await tell(member!, 'no id at all');
    expect(data.tellWriting?.problems).toEqual([{ code: 'NOT_FOUND', path: ['input', 'threadId'] }]);
    const thread = await build.aThread(api.db, from);
    expect((await tell(null, thread.id)).errors[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(await listen(null, thread.id)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('in a cluster is heard by nobody who may not read there, and no longer by who left', async () => {
    const [stranger, member, writer] = await members(3);
    const cluster = await build.aCluster(api.db, from);
    for (const { id } of [member!, writer!])
      await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: id });
    const thread = await build.aThread(api.db, from, { clusterId: cluster.id, visibility: 'cluster' });
    expect(await listen(stranger!, thread.id)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const heard = await listening(member!, thread.id);
    const last = heard.next();
    await api.db.query(`update membership set left_at = now() - interval '1 second' where member_id = $1`, [
      member!.id,
    ]);
    await tell(writer!, thread.id);
    expect(await last).toEqual({ value: undefined, done: true });
  });
});
