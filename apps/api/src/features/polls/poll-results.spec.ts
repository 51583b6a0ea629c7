import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('poll-results');
let api: TestApi;
let asker: { id: string };
let voter: { id: string };
let other: { id: string };
let administrator: { id: string };

beforeAll(async () => {
  api = await startTestApi();
  asker = await build.aMember(api.db, from, { handle: 'asker' });
  voter = await build.aMember(api.db, from, { handle: 'voter' });
  other = await build.aMember(api.db, from, { handle: 'other' });
  administrator = await build.aMember(api.db, from, { handle: 'administrator', role: 'administrator' });
});
afterAll(() => api.stop());

const counts = 'voterCount isClosed options { id voteCount }';
interface Counts {
  voterCount: number | null;
  isClosed: boolean;
  options: { id: string; voteCount: number | null }[];
}

let opened = 0;
async function aPoll(results: string): Promise<{ id: string; number: number; options: string[] }> {
  const input = {
    title: 'Which deposit for lot 5?',
    body: `The trader asks by Monday, time ${(opened += 1)}.`,
    kind: 'POLL',
    poll: {
      options: ['20 per cent', '25 per cent'],
      closesAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 16),
      results,
    },
  };
  const { data } = await api.run<{ openThread: { thread: { id: string; number: number; poll: Counts } } }>(
    `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { id number poll { ${counts} } } } }`,
    { input },
    { as: asker },
  );
  const { id, number, poll } = data.openThread.thread;
  return { id, number, options: poll.options.map((option) => option.id) };
}

const vote = (as: Asker, threadId: string, optionIds: (string | undefined)[]) =>
  api.run(
    'mutation ($input: VotePollInput!) { votePoll(input: $input) { problems { code } } }',
    { input: { threadId, optionIds } },
    { as },
  );

const told = ({ voterCount, options }: Counts): string =>
  [voterCount, ...options.map((one) => one.voteCount)].join(' ');

/** The counts as a page for all shows them, and as somebody's own part does. */
async function seenBy(number: number, as?: Asker): Promise<string[]> {
  const { data } = await api.run<{
    thread: { poll: Counts };
    threadOwn: { poll: { poll: Counts; choiceIds: string[] } } | null;
  }>(
    `{ thread(number: ${number}) { poll { ${counts} } } threadOwn(number: ${number}) { poll { choiceIds poll { ${counts} } } } }`,
    {},
    as === undefined ? {} : { as },
  );
  const { thread, threadOwn } = data;
  return [told(thread.poll), threadOwn === null ? 'none' : told(threadOwn.poll.poll)];
}

const nothing = '  ';
const shown = '1 1 0';

describe('the counts of a poll', () => {
  it.each([
    // rule, for all, for voters, for others: while it is open
    ['ALWAYS', shown, shown, shown],
    ['VOTED', nothing, shown, nothing],
    ['CLOSED', nothing, nothing, nothing],
  ])(
    'by the rule %s are shown to these alone, and to everybody once it is closed',
    async (rule, all, voters, others) => {
      const { id, number, options } = await aPoll(rule);
      await vote(voter, id, [options[0]]);
      expect(await seenBy(number)).toEqual([all, 'none']);
      expect(await seenBy(number, voter)).toEqual([all, voters]);
      for (const who of [other, asker, administrator]) expect(await seenBy(number, who)).toEqual([all, others]);
      await api.db.query(`update poll set closes_at = now() - interval '1 second' where thread_id = $1`, [id]);
      expect(await seenBy(number)).toEqual([shown, 'none']);
      for (const who of [voter, other]) expect(await seenBy(number, who)).toEqual([shown, shown]);
    },
  );

  it('are hidden from one who took the vote back', async () => {
    const { id, number, options } = await aPoll('VOTED');
    await vote(voter, id, [options[0]]);
    await vote(other, id, [options[1]]);
    await vote(other, id, []);
    expect(await seenBy(number, other)).toEqual([nothing, nothing]);
    expect(await seenBy(number, voter)).toEqual([nothing, shown]);
  });

  it('are what only the own vote says more about', async () => {
    const { id, number, options } = await aPoll('ALWAYS');
    await vote(voter, id, [options[0]]);
    const own = async (as: Asker) => {
      const text = `{ threadOwn(number: ${number}) { poll { choiceIds } } }`;
      const { data } = await api.run<{ threadOwn: { poll: { choiceIds: string[] } } }>(text, {}, { as });
      return data.threadOwn.poll.choiceIds;
    };
    expect([await own(voter), await own(other), await own(administrator)]).toEqual([[options[0]], [], []]);
  });
});

describe('that somebody has voted', () => {
  const traces = async (id: string) => {
    const { rows } = await api.db.query<{ version: number; told: number; recorded: number }>(
      `select t.version,
              (select count(*)::int from outbox x where x.event = 'poll.counted' and x.payload ->> 'threadId' = $1) as told,
              (select count(*)::int from audit_event a where a.scope_id = $1::uuid or a.subject_id = $1::uuid) as recorded
         from thread t where t.id = $1::uuid`,
      [id],
    );
    return rows[0];
  };

  it.each([
    ['ALWAYS', 1],
    ['VOTED', 0],
    ['CLOSED', 0],
  ])('by the rule %s changes the page for all and is told %i times, and is on no record', async (rule, times) => {
    const { id, options } = await aPoll(rule);
    const before = await traces(id);
    await vote(voter, id, [options[0]]);
    await vote(voter, id, [options[0]]);
    expect(await traces(id)).toEqual({
      version: (before?.version ?? 0) + times,
      told: times,
      recorded: before?.recorded,
    });
  });

  it('goes when the voter leaves, and the counts stay', async () => {
    const leaver = await build.aMember(api.db, from, { handle: 'leaver' });
    const { id, number, options } = await aPoll('ALWAYS');
    await vote(leaver, id, [options[0]]);
    await api.db.query('delete from poll_vote where member_id = $1', [leaver.id]);
    expect(await seenBy(number)).toEqual([shown, 'none']);
  });
});
