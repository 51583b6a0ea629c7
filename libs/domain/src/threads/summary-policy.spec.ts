import { describe, expect, it } from '@jest/globals';
import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import { isLong, summaryLimits, summaryPolicy, type PostFacts, type ThreadFacts } from './index.ts';

const here = 'cluster-here';
const member = (id: string, given: { role?: MemberRole; moderates?: boolean; suspended?: boolean } = {}): Viewer => ({
  kind: 'member',
  id,
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set(given.moderates ? [here] : []),
  moderatedClusterIds: new Set(given.moderates ? [here] : []),
});

const personas = {
  anonymous,
  stranger: member('stranger'),
  author: member('author'),
  asker: member('asker'),
  suspended: member('author', { suspended: true }),
  moderatorHere: member('moderator-here', { moderates: true }),
} as const;

const thread: ThreadFacts = {
  authorId: 'asker',
  clusterId: here,
  visibility: 'public',
  kind: 'discussion',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const post: PostFacts = { authorId: 'author', number: 21, isHidden: false, isRemoved: false, isShared: false };
const states: Readonly<Record<string, [Partial<ThreadFacts>, Partial<PostFacts>]>> = {
  open: [{}, {}],
  shared: [{}, { isShared: true }],
  opening: [{}, { number: 1, isShared: true }],
  locked: [{ isLocked: true }, { isShared: true }],
  archived: [{ isInArchive: true }, { isShared: true }],
  hidden: [{}, { isHidden: true }],
  removed: [{}, { isRemoved: true }],
};

const table = (decide: (typeof summaryPolicy)['mark']) =>
  Object.fromEntries(
    Object.entries(personas).map(([who, viewer]) => [
      who,
      Object.values(states)
        .map(([ofThread, ofPost]) => decide(viewer, { ...thread, ...ofThread }, { ...post, ...ofPost }))
        .map((decision) => (decision.allowed ? 'yes' : decision.reason))
        .join(' '),
    ]),
  );
const all = (reason: string): string => Object.keys(states).fill(reason).join(' ');

describe('having a post sum its discussion up', () => {
  it('is decided for every persona in every state', () => {
    //      open shared opening locked archived hidden removed
    expect(table(summaryPolicy.mark)).toEqual({
      anonymous: all('NOT_SIGNED_IN'),
      stranger: 'NOT_THE_AUTHOR NOT_THE_AUTHOR OPENING_POST THREAD_LOCKED CLUSTER_ARCHIVED NOT_THE_AUTHOR POST_REMOVED',
      author: 'yes yes OPENING_POST THREAD_LOCKED CLUSTER_ARCHIVED POST_HIDDEN POST_REMOVED',
      asker: 'NOT_THE_AUTHOR yes OPENING_POST THREAD_LOCKED CLUSTER_ARCHIVED NOT_THE_AUTHOR POST_REMOVED',
      suspended: all('ACCOUNT_SUSPENDED'),
      moderatorHere: 'yes yes OPENING_POST yes CLUSTER_ARCHIVED POST_HIDDEN POST_REMOVED',
    });
  });

  it('is for long discussions', () => {
    expect([isLong(summaryLimits.posts - 1), isLong(summaryLimits.posts)]).toEqual([false, true]);
  });
});

describe('saying how far a summary reaches', () => {
  it('is for whoever may improve its text', () => {
    const shared = { ...post, isShared: true };
    expect(summaryPolicy.extend(personas.stranger, thread, shared)).toEqual({ allowed: true });
    expect(summaryPolicy.extend(personas.stranger, thread, post)).toEqual({ allowed: false, reason: 'NOT_THE_AUTHOR' });
    expect(summaryPolicy.extend(anonymous, thread, shared)).toEqual({ allowed: false, reason: 'NOT_SIGNED_IN' });
  });
});
