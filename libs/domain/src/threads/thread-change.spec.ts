import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import { threadChangePolicy, type ChangingThread, type ThreadChange } from './index.ts';

const [here, there] = ['here', 'there'];
const member = (
  id: string,
  clusters: string[] = [],
  given: { role?: MemberRole; moderates?: string[]; suspended?: boolean } = {},
): Viewer => ({
  kind: 'member',
  id,
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set([...clusters, ...(given.moderates ?? [])]),
  moderatedClusterIds: new Set(given.moderates ?? []),
});
const author = member('author', [here, there]);
const steward = member('steward', [], { moderates: [here] });
const moderator = member('moderator', [], { role: 'moderator' });

const thread: ChangingThread = {
  authorId: 'author',
  clusterId: here,
  visibility: 'public',
  kind: 'question',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
  hasReplies: false,
  isAnswered: false,
};
const same: ThreadChange = { kind: 'question', clusterId: here, visibility: 'public' };
const said = (viewer: Viewer, given: Partial<ChangingThread>, to: Partial<ThreadChange>): string => {
  const decision = threadChangePolicy.changeTo(viewer, { ...thread, ...given }, { ...same, ...to });
  return decision.allowed ? 'yes' : decision.reason;
};
const ofCluster = { visibility: 'cluster' } as const;

describe('changing a thread', () => {
  it.each<[string, Viewer, Partial<ChangingThread>, string]>([
    ['its author', author, {}, 'yes'],
    ['its author when it is closed', author, { isLocked: true }, 'THREAD_LOCKED'],
    ['its author when it is hidden', author, { isHidden: true }, 'THREAD_LOCKED'],
    ['its author in an archived cluster', author, { isInArchive: true }, 'CLUSTER_ARCHIVED'],
    ['its suspended author', member('author', [here], { suspended: true }), {}, 'ACCOUNT_SUSPENDED'],
    ['who moderates there', steward, { isLocked: true }, 'yes'],
    ['who moderates everywhere', moderator, { isLocked: true, isHidden: true }, 'yes'],
    ['other members', member('other', [here]), {}, 'NOT_THE_AUTHOR'],
    ['strangers', member('other'), ofCluster, 'NOT_FOUND'],
    ['nobody', anonymous, {}, 'NOT_SIGNED_IN'],
  ])('is for %s', (_who, viewer, given, expected) => {
    expect(said(viewer, given, given.visibility ? { visibility: given.visibility } : {})).toBe(expected);
  });

  it.each<[string, Viewer, Partial<ChangingThread>, Partial<ThreadChange>, string]>([
    ['into another cluster of its author', author, {}, { clusterId: there }, 'yes'],
    ['into a cluster its author is not in', author, {}, { clusterId: 'elsewhere' }, 'NOT_A_MEMBER'],
    ['into an archived one', author, {}, { clusterId: there, isInArchive: true }, 'CLUSTER_ARCHIVED'],
    ['by who moderates everywhere', moderator, {}, { clusterId: there }, 'yes'],
    ['by who moderates here alone', steward, {}, { clusterId: there }, 'NOT_A_MEMBER'],
    ['out of its cluster', author, {}, { clusterId: null }, 'yes'],
    ['out of it, for members alone', author, ofCluster, { clusterId: null, ...ofCluster }, 'CLUSTER_REQUIRED'],
    ['for everybody before others wrote', author, ofCluster, {}, 'yes'],
    ['for everybody after others wrote', author, { ...ofCluster, hasReplies: true }, {}, 'OTHERS_WROTE'],
    [
      'for other members after others wrote',
      author,
      { ...ofCluster, hasReplies: true },
      { ...ofCluster, clusterId: there },
      'OTHERS_WROTE',
    ],
    ['for everybody, by who moderates there', steward, { ...ofCluster, hasReplies: true }, {}, 'yes'],
    ['for members alone', author, { hasReplies: true }, ofCluster, 'yes'],
    ['a discussion', author, {}, { kind: 'discussion' }, 'yes'],
    ['a poll', author, {}, { kind: 'poll' }, 'NOT_A_VALUE'],
    ['a question, from a case', author, { kind: 'case' }, { kind: 'question' }, 'NOT_A_VALUE'],
    ['another case', author, { kind: 'case' }, { kind: 'case', clusterId: there }, 'yes'],
    ['a discussion without a name', author, { isAnonymous: true }, { kind: 'discussion' }, 'ONLY_QUESTIONS'],
    ['another question without a name', author, { isAnonymous: true }, {}, 'yes'],
    ['an announcement', author, {}, { kind: 'announcement' }, 'ONLY_MODERATORS'],
    ['an announcement, by who moderates there', steward, {}, { kind: 'announcement' }, 'yes'],
    [
      'an announcement elsewhere',
      author,
      { kind: 'announcement' },
      { kind: 'announcement', clusterId: there },
      'ONLY_MODERATORS',
    ],
    ['a discussion though it has its answer', author, { isAnswered: true }, { kind: 'discussion' }, 'HAS_ANSWER'],
  ])('it becomes %s', (_what, viewer, given, to, expected) => {
    expect(said(viewer, given, to)).toBe(expected);
  });
});
