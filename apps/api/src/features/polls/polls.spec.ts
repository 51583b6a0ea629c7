import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('polls');
let api: TestApi;
let asker: { id: string };
let voter: { id: string };
let stranger: { id: string };
let clusterId: string;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  asker = await build.aMember(api.db, from, { handle: 'asker' });
  voter = await build.aMember(api.db, from, { handle: 'voter' });
  stranger = await build.aMember(api.db, from, { handle: 'stranger' });
  clusterId = (await build.aCluster(api.db, from, { slug: 'leon-footwear' })).id;
  for (const { id } of [asker, voter]) await build.aMembership(api.db, from, { clusterId, memberId: id });
});
afterAll(() => api.stop());

interface Counts {
  voterCount: number | null;
  isClosed: boolean;
  options: { id: string; text: string; voteCount: number | null }[];
}
interface Opened {
  openThread: {
    thread: { id: string; number: number; poll: (Counts & { closesAt: string }) | null } | null;
    problems: { code: string; path: string[] }[];
  };
}
const pollText = 'voterCount isClosed closesAt options { id text voteCount }';
const begun = Date.now();
const later = (hours: number): string => new Date(begun + hours * 3_600_000).toISOString().slice(0, 16);

const open = async (poll: object, other: object = {}) => {
  const { data } = await api.run<Opened>(
    `mutation ($input: OpenThreadInput!) { openThread(input: $input) {
       thread { id number poll { ${pollText} } } problems { code path } } }`,
    {
      input: {
        title: 'Which deposit for lot 5?',
        body: `The trader asks by Monday, time ${(count += 1)}.`,
        kind: 'POLL',
        poll: { options: ['20 per cent', '25 per cent', 'None'], closesAt: later(24), ...poll },
        ...other,
      },
    },
    { as: asker },
  );
  return data.openThread;
};
/** A poll, its thread and the ids of its options. */
const aPoll = async (poll: object = {}, other: object = {}) => {
  const { thread } = await open(poll, other);
  if (!thread?.poll) throw new Error('No poll was opened');
  return { id: thread.id, number: thread.number, options: thread.poll.options.map(({ id }) => id) };
};
const close = (id: string) =>
  api.db.query(`update poll set closes_at = now() - interval '1 second' where thread_id = $1`, [id]);

interface Voted {
  votePoll: {
    poll: { choiceIds: string[]; poll: Counts; viewerCan: { vote: { allowed: boolean; reason: string } } } | null;
    problems: { code: string; path: string[] }[];
  };
}
const vote = async (as: Asker, threadId: string, optionIds: readonly (string | undefined)[]) => {
  const { data } = await api.run<Voted>(
    `mutation ($input: VotePollInput!) { votePoll(input: $input) {
       poll { choiceIds viewerCan { vote { allowed reason } } poll { ${pollText} } } problems { code path } } }`,
    { input: { threadId, optionIds } },
    { as },
  );
  return data.votePoll;
};
const refused = (code: string, field = 'threadId') => ({ poll: null, problems: [{ code, path: ['input', field] }] });
const countsOf = async (id: string): Promise<number[]> => {
  const { rows } = await api.db.query<{ counts: number[] }>(
    `select array[p.voter_count] || array(select o.vote_count from poll_option o where o.thread_id = p.thread_id order by o.place)
              as counts from poll p where p.thread_id = $1`,
    [id],
  );
  return rows[0]?.counts ?? [];
};
const aVoter = () => build.aMember(api.db, from, { handle: `voter-${(count += 1)}` });

describe('opening a poll', () => {
  it('makes it with its thread, options in order, closing by the clocks of its zone', async () => {
    const { thread } = await open({ zone: 'Africa/Nairobi', closesAt: later(48), options: ['b', ' a ', '', 'c'] });
    expect(thread?.poll?.options.map(({ text }) => text)).toEqual(['b', 'a', 'c']);
    expect(thread?.poll?.closesAt.slice(0, 16)).toBe(later(45));
  });

  it('names everything that is wrong at once, and makes nothing', async () => {
    const threads = async () => (await api.db.query('select count(*)::int as n from thread')).rows[0].n;
    const before = await threads();
    const { thread, problems } = await open({ options: ['a'], closesAt: 'soon', mostChoices: 0 }, { title: 'Help' });
    expect(thread).toBeNull();
    expect(problems).toEqual([
      { code: 'TOO_SHORT', path: ['input', 'title'] },
      { code: 'TOO_FEW', path: ['input', 'poll', 'options'] },
      { code: 'BAD_CLOSING', path: ['input', 'poll', 'closesAt'] },
      { code: 'TOO_FEW', path: ['input', 'poll', 'mostChoices'] },
    ]);
    expect(await threads()).toBe(before);
  });

  it('is for polls alone', async () => {
    expect((await open({}, { kind: 'QUESTION' })).problems).toEqual([{ code: 'NOT_A_VALUE', path: ['input', 'poll'] }]);
  });
});

describe('voting', () => {
  it('counts, is changed and taken back', async () => {
    const { id, options } = await aPoll();
    const [a, b] = options;
    expect((await vote(voter, id, [a])).poll).toMatchObject({
      choiceIds: [a],
      poll: { voterCount: 1, options: [{ voteCount: 1 }, { voteCount: 0 }, { voteCount: 0 }] },
      viewerCan: { vote: { allowed: true } },
    });
    await vote(voter, id, [b]);
    expect(await countsOf(id)).toEqual([1, 0, 1, 0]);
    expect((await vote(voter, id, [])).poll).toMatchObject({ choiceIds: [], poll: { voterCount: null } });
    expect(await countsOf(id)).toEqual([0, 0, 0, 0]);
  });

  it('chooses several where that is asked for', async () => {
    const { id, options } = await aPoll({ mostChoices: 2 });
    const [a, b, c] = options;
    await vote(voter, id, [a, b, a]);
    expect(await countsOf(id)).toEqual([1, 1, 1, 0]);
    await vote(voter, id, [c, b]);
    expect(await countsOf(id)).toEqual([1, 0, 1, 1]);
    expect(await vote(voter, id, options)).toEqual(refused('TOO_MANY', 'optionIds'));
  });

  it('stands where votes cannot be changed; the same again is harmless', async () => {
    const { id, options } = await aPoll({ isChangeable: false });
    const [a, b] = options;
    await vote(voter, id, [a]);
    expect((await vote(voter, id, [a])).poll).toMatchObject({
      choiceIds: [a],
      viewerCan: { vote: { allowed: false, reason: 'VOTE_STANDS' } },
    });
    expect(await vote(voter, id, [b])).toEqual(refused('VOTE_STANDS'));
    expect(await vote(voter, id, [])).toEqual(refused('VOTE_STANDS'));
    expect(await countsOf(id)).toEqual([1, 1, 0, 0]);
  });

  it('is for whoever may reply, until it closes', async () => {
    const here = await aPoll({}, { clusterId, visibility: 'CLUSTER' });
    expect(await vote(stranger, here.id, [here.options[0]])).toEqual(refused('NOT_FOUND'));
    const { id, options } = await aPoll();
    await api.db.query('update thread set locked_at = now() where id = $1', [id]);
    expect(await vote(voter, id, [options[0]])).toEqual(refused('THREAD_LOCKED'));
    await api.db.query('update thread set locked_at = null where id = $1', [id]);
    await close(id);
    expect(await vote(voter, id, [options[0]])).toEqual(refused('POLL_CLOSED'));
    expect(await countsOf(id)).toEqual([0, 0, 0, 0]);
  });

  it('is refused for what is none, and with its words hidden', async () => {
    const [poll, other] = [await aPoll(), await aPoll()];
    expect(await vote(voter, poll.id, [other.options[0]])).toEqual(refused('NOT_A_VALUE', 'optionIds'));
    expect(await vote(voter, poll.id, ['nothing'])).toEqual(refused('NOT_A_VALUE', 'optionIds'));
    expect(await vote(voter, poll.id, [])).toEqual(refused('REQUIRED', 'optionIds'));
    const question = await build.aThread(api.db, from);
    expect(await vote(voter, question.id, [poll.options[0]])).toEqual(refused('NOT_FOUND'));
    await api.db.query('update post set hidden_at = now() where thread_id = $1', [poll.id]);
    expect(await vote(voter, poll.id, [poll.options[0]])).toEqual(refused('NOT_FOUND'));
  });
});

describe('votes at once', () => {
  it('are all counted once', async () => {
    const { id, options } = await aPoll({ mostChoices: 3 });
    const voters = await Promise.all(Array.from({ length: 8 }, aVoter));
    const turned = [...options].reverse();
    await Promise.all(
      voters.flatMap((one, index) => {
        const chosen = index % 2 === 0 ? options : turned;
        return [vote(one, id, chosen), vote(one, id, chosen), vote(one, id, chosen.slice(1))];
      }),
    );
    const { rows } = await api.db.query<{ ids: string[] }>(
      'select option_ids::text[] as ids from poll_vote where thread_id = $1',
      [id],
    );
    const of = (option: string) => rows.filter(({ ids }) => ids.includes(option)).length;
    expect(await countsOf(id)).toEqual([8, ...options.map(of)]);
  });

  it('of one member stand as one where they cannot be changed', async () => {
    const { id, options } = await aPoll({ isChangeable: false });
    const answers = await Promise.all(options.map((option) => vote(voter, id, [option])));
    expect(answers.filter(({ poll }) => poll !== null)).toHaveLength(1);
    const [voters = 0, ...each] = await countsOf(id);
    expect([voters, each.reduce((sum, one) => sum + one, 0)]).toEqual([1, 1]);
  });
});
