import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import type { PostFacts, ThreadFacts } from '../threads/index.ts';
import { checkResult, reactionLimits, reactionPolicy, resultOf } from './index.ts';

const here = 'cluster-here';

const member = (given: {
  id?: string;
  role?: MemberRole;
  isHere?: boolean;
  moderates?: boolean;
  isSuspended?: boolean;
}): Viewer => ({
  kind: 'member',
  id: given.id ?? 'member',
  role: given.role ?? 'member',
  isSuspended: given.isSuspended ?? false,
  clusterIds: new Set(given.isHere || given.moderates ? [here] : []),
  moderatedClusterIds: new Set(given.moderates ? [here] : []),
});

const personas = {
  anonymous,
  stranger: member({}),
  clusterMember: member({ isHere: true }),
  writer: member({ id: 'writer', isHere: true }),
  moderatorHere: member({ moderates: true }),
  moderator: member({ role: 'moderator' }),
  programmeManager: member({ role: 'programme_manager' }),
  suspended: member({ isHere: true, isSuspended: true }),
} as const satisfies Record<string, Viewer>;

const thread: ThreadFacts = {
  authorId: 'asker',
  clusterId: here,
  visibility: 'public',
  kind: 'question',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const post: PostFacts = { authorId: 'writer', number: 2, isHidden: false, isRemoved: false };
const threads: readonly ThreadFacts[] = [
  thread,
  { ...thread, isLocked: true },
  { ...thread, isInArchive: true },
  { ...thread, isHidden: true },
  { ...thread, visibility: 'cluster' },
];

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const table = (words: (viewer: Viewer) => string) =>
  Object.fromEntries(Object.entries(personas).map(([who, viewer]) => [who, words(viewer)]));

describe('reacting to a post', () => {
  it('is decided for every persona in every state of the thread', () => {
    //                    open locked archived hidden cluster
    expect(
      table((viewer) => threads.map((facts) => said(reactionPolicy.react(viewer, facts, post))).join(' ')),
    ).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN NOT_FOUND NOT_FOUND',
      stranger: 'yes yes CLUSTER_ARCHIVED NOT_FOUND NOT_FOUND',
      clusterMember: 'yes yes CLUSTER_ARCHIVED NOT_FOUND yes',
      writer: 'OWN_POST OWN_POST OWN_POST NOT_FOUND OWN_POST',
      moderatorHere: 'yes yes CLUSTER_ARCHIVED POST_HIDDEN yes',
      moderator: 'yes yes CLUSTER_ARCHIVED POST_HIDDEN yes',
      programmeManager: 'yes yes CLUSTER_ARCHIVED NOT_FOUND yes',
      suspended: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND ACCOUNT_SUSPENDED',
    });
  });

  it('is refused for what readers do not see, also to those who do', () => {
    for (const facts of [
      { ...post, isHidden: true },
      { ...post, isRemoved: true },
    ]) {
      expect(said(reactionPolicy.react(personas.moderator, thread, facts))).toBe('POST_HIDDEN');
      expect(said(reactionPolicy.react(personas.writer, thread, facts))).toBe('POST_HIDDEN');
      expect(said(reactionPolicy.react(anonymous, thread, facts))).toBe('NOT_SIGNED_IN');
    }
  });

  it('is taken off by members who are not suspended', () => {
    expect(table((viewer) => said(reactionPolicy.keep(viewer)))).toEqual({
      anonymous: 'NOT_SIGNED_IN',
      stranger: 'yes',
      clusterMember: 'yes',
      writer: 'yes',
      moderatorHere: 'yes',
      moderator: 'yes',
      programmeManager: 'yes',
      suspended: 'ACCOUNT_SUSPENDED',
    });
  });
});

describe('the line of one who tried it', () => {
  const line = 'x'.repeat(reactionLimits.result.most);
  it.each([
    ['tried_it', 'Worked with three firms.', ''],
    ['tried_it', line, ''],
    ['tried_it', `${line}x`, 'TOO_LONG'],
    ['tried_it', null, 'REQUIRED'],
    ['tried_it', ' \u200b ', 'REQUIRED'],
    ['tried_it', 'a\u0000', 'BAD_TEXT'],
    ['useful', null, ''],
    ['useful', ' ', ''],
    ['useful', 'Very', 'NOT_A_VALUE'],
    ['same_here', 'Too', 'NOT_A_VALUE'],
  ] as const)('of %s as %j is refused with %j', (kind, result, code) => {
    const problems = checkResult(kind, result);
    expect(problems.map((one) => one.code).join()).toBe(code);
    expect(problems.map(({ path }) => path.join('.')).join()).toBe(code === '' ? '' : 'input.result');
  });

  it('is one line', () => {
    expect(resultOf('tried_it', ' Two\n months ')).toBe('Two months');
    expect(resultOf('useful', 'Two')).toBeNull();
  });
});
