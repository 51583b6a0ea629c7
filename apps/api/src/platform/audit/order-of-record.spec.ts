import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, somebodyWaits, startTestApi, testSource, type Asker, type TestApi } from '../testing/index.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { record } from './audit-line.ts';

const from = testSource('order-of-record');
let api: TestApi;
let moderator: { id: string };
beforeAll(async () => {
  api = await startTestApi();
  moderator = await build.aMember(api.db, from, { role: 'moderator' });
});
afterAll(() => api.stop());

const aThreadWithReply = async (): Promise<{ id: string; number: number; postId: string }> => {
  const thread = await build.aThread(api.db, from);
  const { id: postId } = await build.aPost(api.db, from, { threadId: thread.id });
  return { ...thread, postId };
};
const moderate = (what: 'Thread' | 'Post', input: object) =>
  api.run<Record<string, { problems: object[] }>>(
    `mutation ($input: Moderate${what}Input!) { moderate${what}(input: $input) { problems { code } } }`,
    { input },
    { as: moderator },
  );
/** The log as its readers see it, the first act first. */
const logOf = async (number: number, as: Asker = null): Promise<string[]> => {
  const { data } = await api.run<{ threadLog: { nodes: { act: string }[] } }>(
    `{ threadLog(number: ${number}, first: 50) { nodes { act } } }`,
    {},
    { as },
  );
  return data.threadLog.nodes.map(({ act }) => act).toReversed();
};

describe('the record of a thread', () => {
  it('has what began first and took effect last at its end', async () => {
    const { id: threadId, number, postId } = await aThreadWithReply();
    const holder = await api.db.connect();
    await holder.query('begin');
    await holder.query('select from post where id = $1 for update', [postId]);
    const first = moderate('Post', { postId, act: 'HIDE', reason: 'It sells looms.' });
    await somebodyWaits(api.db);
    await moderate('Thread', { threadId, act: 'LOCK', reason: 'It is settled.' });
    await holder.query('commit');
    holder.release();
    expect((await first).errors).toEqual([]);
    expect(await logOf(number)).toEqual(['thread.locked', 'post.hidden']);
  });

  it('has what was written in a transaction at its place, and not where the transaction began', async () => {
    const { id: threadId, number } = await aThreadWithReply();
    const scope = { actorId: moderator.id, subjectId: threadId, scopeId: threadId };
    const [begun, mayGoOn] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const first = api.app.get(PrismaService).transaction(async (db) => {
      await db.$queryRaw`select now()`;
      begun.resolve(null);
      await mayGoOn.promise;
      await db.$queryRaw`select 1 from thread where id = ${threadId}::uuid for update`;
      await record(db, { act: 'thread.locked', ...scope, reason: 'It is settled.' });
    });
    await begun.promise;
    expect((await moderate('Thread', { threadId, act: 'PIN', reason: 'For newcomers.' })).errors).toEqual([]);
    mayGoOn.resolve(null);
    await first;
    expect(await logOf(number)).toEqual(['thread.pinned', 'thread.locked']);
  });

  it('has acts of one moment in the order in which the thread took them', async () => {
    const thread = await aThreadWithReply();
    const waiting = new Set<{ id: string }>();
    for (let i = 0; i < 12; i += 1) waiting.add(await build.aMember(api.db, from));
    const reply = `mutation ($input: ReplyToThreadInput!) { replyToThread(input: $input) { problems { code } } }`;
    // On a busy machine some are told that the database is; they come again, as people do.
    for (let round = 1; waiting.size > 0 && round <= 10; round += 1) {
      await Promise.all(
        Array.from(waiting, async (as) => {
          const { errors } = await api.run(reply, { input: { threadId: thread.id, body: 'Two would do.' } }, { as });
          if (errors.length === 0) waiting.delete(as);
        }),
      );
    }
    const { rows } = await api.db.query<{ number: number }>(
      `select o.number from audit_event a join post o on o.id = a.subject_id
        where a.scope_id = $1 and a.act = 'post.written' order by a.at, a.id`,
      [thread.id],
    );
    const numbers = rows.map(({ number }) => number);
    expect(numbers).toHaveLength(12);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe('ids that the database makes', () => {
  it('grow with time within a millisecond, and are of version 7', async () => {
    const { rows } = await api.db.query<{ id: string; at: string }>(
      `select uuid_v7()::text as id, extract(epoch from clock_timestamp())::text as at from generate_series(1, 3000)`,
    );
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    // What is made one after the other in less than a quarter of a microsecond may stand either way round.
    const times = ids.map((id) => id.slice(0, 18));
    expect(times).toEqual(times.toSorted());
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt((ids[0] ?? '').replace('-', '').slice(0, 12), 16) / 1000).toBeCloseTo(
      Number(rows[0]?.at),
      1,
    );
  });
});
