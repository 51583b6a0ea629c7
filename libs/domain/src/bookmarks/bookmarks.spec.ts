import { anonymous, pageSizes, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import type { ThreadFacts } from '../threads/index.ts';
import { bookmarkLimits, bookmarkPolicy } from './index.ts';

const here = 'cluster-here';

const member = (given: {
  role?: MemberRole;
  isHere?: boolean;
  moderates?: boolean;
  isSuspended?: boolean;
}): Viewer => ({
  kind: 'member',
  id: 'member',
  role: given.role ?? 'member',
  isSuspended: given.isSuspended ?? false,
  clusterIds: new Set(given.isHere || given.moderates ? [here] : []),
  moderatedClusterIds: new Set(given.moderates ? [here] : []),
});

const personas = {
  anonymous,
  stranger: member({}),
  clusterMember: member({ isHere: true }),
  moderatorHere: member({ moderates: true }),
  moderator: member({ role: 'moderator' }),
  programmeManager: member({ role: 'programme_manager' }),
  suspended: member({ isHere: true, isSuspended: true }),
} as const satisfies Record<string, Viewer>;

const open: ThreadFacts = {
  authorId: 'asker',
  clusterId: here,
  visibility: 'public',
  kind: 'question',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const threads: readonly ThreadFacts[] = [
  open,
  { ...open, isLocked: true },
  { ...open, isHidden: true },
  { ...open, visibility: 'cluster' },
];

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const table = (words: (viewer: Viewer) => string) =>
  Object.fromEntries(Object.entries(personas).map(([who, viewer]) => [who, words(viewer)]));

describe('bookmarking a thread', () => {
  it('is decided for every persona in every state', () => {
    //                    public locked hidden cluster
    expect(table((viewer) => threads.map((thread) => said(bookmarkPolicy.add(viewer, thread))).join(' '))).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_FOUND NOT_FOUND',
      stranger: 'yes yes NOT_FOUND NOT_FOUND',
      clusterMember: 'yes yes NOT_FOUND yes',
      moderatorHere: 'yes yes yes yes',
      moderator: 'yes yes yes yes',
      programmeManager: 'yes yes NOT_FOUND yes',
      suspended: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND ACCOUNT_SUSPENDED',
    });
  });
});

describe('having bookmarks', () => {
  it('is for members who are not suspended', () => {
    expect(table((viewer) => said(bookmarkPolicy.keep(viewer)))).toEqual({
      anonymous: 'NOT_SIGNED_IN',
      stranger: 'yes',
      clusterMember: 'yes',
      moderatorHere: 'yes',
      moderator: 'yes',
      programmeManager: 'yes',
      suspended: 'ACCOUNT_SUSPENDED',
    });
  });

  it('can be asked about for as many threads as a list shows', () => {
    expect(bookmarkLimits.askedAtOnce).toBe(pageSizes.most);
  });
});
