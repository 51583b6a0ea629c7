import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actsOn, moderationActs, type ActOn } from '@cluster-commons/domain/moderation';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-acts');
let api: TestApi;
let clusterId: string;
const people: Record<'reader' | 'steward' | 'stewardElsewhere' | 'moderator' | 'manager', { id: string }> = {} as never;

beforeAll(async () => {
  api = await startTestApi();
  clusterId = (await build.aCluster(api.db, from)).id;
  const otherId = (await build.aCluster(api.db, from)).id;
  people.reader = await build.aMember(api.db, from);
  people.steward = await build.aMember(api.db, from);
  people.stewardElsewhere = await build.aMember(api.db, from);
  people.moderator = await build.aMember(api.db, from, { role: 'moderator' });
  people.manager = await build.aMember(api.db, from, { role: 'programme_manager' });
  await build.aMembership(api.db, from, { clusterId, memberId: people.steward.id, isModerator: true });
  await build.aMembership(api.db, from, {
    clusterId: otherId,
    memberId: people.stewardElsewhere.id,
    isModerator: true,
  });
});
afterAll(() => api.stop());

interface ThreadNow {
  version: number;
  viewerCan: { moderate: string[] };
}
const threadNow = 'version viewerCan { moderate }';
const moderateThread = (as: Asker, threadId: string, act: string, reason?: string) =>
  api.run<{ moderateThread: { thread: ThreadNow | null; problems: { code: string; path: string[] }[] } }>(
    `mutation ($input: ModerateThreadInput!) {
       moderateThread(input: $input) { thread { ${threadNow} } problems { code path } } }`,
    { input: { threadId, act, reason } },
    { as },
  );

const aThread = () => build.aThread(api.db, from, { clusterId, posts: [{}, {}] });

describe('locking a thread', () => {
  it('needs a reason, unlocking does not', async () => {
    const { id, number } = await aThread();
    const locked = async () =>
      (
        await api.run<{ thread: { isLocked: boolean } }>(`query ($n: Int!) { thread(number: $n) { isLocked } }`, {
          n: number,
        })
      ).data.thread.isLocked;
    expect((await moderateThread(people.steward, id, 'LOCK')).data.moderateThread.problems).toEqual([
      { code: 'REQUIRED', path: ['input', 'reason'] },
    ]);
    expect(await locked()).toBe(false);
    await moderateThread(people.steward, id, 'LOCK', 'Moved to the other thread.');
    expect(await locked()).toBe(true);
    expect((await moderateThread(people.steward, id, 'UNLOCK')).data.moderateThread.problems).toEqual([]);
    expect(await locked()).toBe(false);
  });
});

/** The act after which another one changes something: the one that takes it back, or that it takes back. */
const before = (act: ActOn<'thread'>): ActOn<'thread'> | undefined =>
  moderationActs.thread[act].undoneBy ??
  actsOn('thread').find((other) => moderationActs.thread[other].undoneBy === act);

describe.each(actsOn('thread'))('the act %s of a thread', (act) => {
  const code = act.toUpperCase();
  const reason = 'As the others asked.';
  const { onRecord } = moderationActs.thread[act];

  /** A thread that the act changes something in. */
  const aThreadFor = async () => {
    const thread = await aThread();
    const shown = await api.run<{ thread: ThreadNow }>(
      `query ($n: Int!) { thread(number: $n) { ${threadNow} } }`,
      { n: thread.number },
      { as: people.moderator },
    );
    const other = before(act);
    const { viewerCan } = shown.data.thread;
    if (!viewerCan.moderate.includes(code) && other !== undefined) {
      await moderateThread(people.moderator, thread.id, other.toUpperCase(), reason);
    }
    return thread;
  };
  const linesOf = async (threadId: string) => {
    const { rows: acts } = await api.db.query(
      `select actor_id as by, reason from audit_event where act = $1 and subject_id = $2 and scope_id = $2`,
      [onRecord, threadId],
    );
    const { rows: events } = await api.db.query(
      `select payload from outbox where event = $1 and payload->>'threadId' = $2`,
      [onRecord, threadId],
    );
    return { acts, events };
  };

  it('is done once, on record, and is offered again only after it was taken back', async () => {
    const { id, number } = await aThreadFor();
    const done = (await moderateThread(people.steward, id, code, reason)).data.moderateThread;
    expect(done.problems).toEqual([]);
    expect(done.thread?.viewerCan.moderate).not.toContain(code);
    expect(done.thread?.viewerCan.moderate).toContain(before(act)?.toUpperCase());
    expect((await moderateThread(people.steward, id, code, reason)).data.moderateThread.thread).toEqual(done.thread);
    const { acts, events } = await linesOf(id);
    expect(acts).toEqual([{ by: people.steward.id, reason }]);
    expect(events).toEqual([{ payload: { threadId: id, version: done.thread?.version, postCount: 2 } }]);
    const log = `query ($number: Int!) { threadLog(number: $number) { nodes { act } } }`;
    const shown = (await api.run<{ threadLog: { nodes: object[] } }>(log, { number })).data.threadLog.nodes;
    expect(shown[0]).toEqual({ act: onRecord });
  });

  it('by two moderators at once is one act', async () => {
    const { id } = await aThreadFor();
    await Promise.all([people.moderator, people.steward].map((who) => moderateThread(who, id, code, reason)));
    expect((await linesOf(id)).acts).toHaveLength(1);
  });

  it.each(['reader', 'stewardElsewhere', 'manager'] as const)(
    'is refused to the %s, and changes nothing',
    async (who) => {
      const { id } = await aThreadFor();
      expect((await moderateThread(people[who], id, code, reason)).data.moderateThread).toEqual({
        thread: null,
        problems: [{ code: 'NOT_ALLOWED', path: ['input', 'threadId'] }],
      });
      expect(await linesOf(id)).toEqual({ acts: [], events: [] });
    },
  );
});
