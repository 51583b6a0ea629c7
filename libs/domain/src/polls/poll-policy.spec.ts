import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import type { ThreadFacts } from '../threads/index.ts';
import { pollPolicy, pollResults, type PollFacts } from './index.ts';

const member = (given: { in?: string; role?: MemberRole; suspended?: boolean } = {}): Viewer => ({
  kind: 'member',
  id: 'somebody',
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set(given.in === undefined ? [] : [given.in]),
  moderatedClusterIds: new Set(),
});

const thread: ThreadFacts = {
  authorId: 'asker',
  clusterId: 'here',
  visibility: 'cluster',
  kind: 'poll',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const poll: PollFacts = { results: 'voted', isChangeable: true, isClosed: false };

describe('voting', () => {
  const said = (viewer: Viewer, facts: Partial<ThreadFacts & PollFacts>, hasVoted: boolean): string => {
    const decision = pollPolicy.vote(viewer, { ...thread, ...facts }, { ...poll, ...facts }, hasVoted);
    return decision.allowed ? 'yes' : decision.reason;
  };
  const states: readonly (Partial<ThreadFacts & PollFacts> & { hasVoted?: boolean })[] = [
    {},
    { hasVoted: true },
    { hasVoted: true, isChangeable: false },
    { isClosed: true },
    { hasVoted: true, isChangeable: false, isClosed: true },
    { isLocked: true },
    { isInArchive: true },
  ];

  it.each<[string, Viewer, string]>([
    //                                 open voted stands closed closed-voted locked archived
    ['nobody', anonymous, 'NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND'],
    ['a stranger', member(), 'NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND'],
    [
      'a member of the cluster',
      member({ in: 'here' }),
      'yes yes VOTE_STANDS POLL_CLOSED POLL_CLOSED THREAD_LOCKED CLUSTER_ARCHIVED',
    ],
    [
      'staff of elsewhere',
      member({ role: 'administrator' }),
      'NOT_A_MEMBER NOT_A_MEMBER NOT_A_MEMBER NOT_A_MEMBER NOT_A_MEMBER NOT_A_MEMBER NOT_A_MEMBER',
    ],
    [
      'a suspended member',
      member({ in: 'here', suspended: true }),
      Array.from({ length: 7 }, () => 'ACCOUNT_SUSPENDED').join(' '),
    ],
  ])('is decided for %s in every state', (_who, viewer, expected) => {
    expect(states.map(({ hasVoted = false, ...facts }) => said(viewer, facts, hasVoted)).join(' ')).toBe(expected);
  });
});

describe('the counts of a poll', () => {
  it('are shown by the rule, the vote and the clock', () => {
    const table = pollResults.map((results) =>
      [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ].map(([hasVoted = false, isClosed = false]) =>
        pollPolicy.showsResults({ ...poll, results, isClosed }, hasVoted),
      ),
    );
    //          open  open+voted closed closed+voted
    expect(table).toEqual([
      [true, true, true, true],
      [false, true, true, true],
      [false, false, true, true],
    ]);
  });
});

describe('a choice', () => {
  const ballot = { options: ['a', 'b', 'c'], mostChoices: 2 };
  it.each<[string[], boolean, string[]]>([
    [['a'], false, []],
    [['a', 'c'], true, []],
    [['a', 'b', 'c'], false, ['TOO_MANY 2']],
    [['a', 'of another poll'], false, ['NOT_A_VALUE ']],
    [[], false, ['REQUIRED ']],
    [[], true, []],
  ])('of %j, voted before: %s', (chosen, hasVoted, expected) => {
    const problems = pollPolicy.checkChoice(chosen, ballot, hasVoted);
    expect(problems.map(({ code, limit = '' }) => `${code} ${limit}`)).toEqual(expected);
  });
});
