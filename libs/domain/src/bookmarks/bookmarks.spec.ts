import { anonymous, pageSizes, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import type { ThreadFacts } from '../threads/index.ts';
import { bookmarkLimits, bookmarkPolicy, checkNote } from './index.ts';

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

describe('bookmarking a post', () => {
  const post = { authorId: 'writer', number: 2, isHidden: false, isRemoved: false };
  it('is decided for every persona in every state of the post', () => {
    const posts = [post, { ...post, isHidden: true }, { ...post, isRemoved: true }];
    //                    visible hidden removed
    expect(
      table((viewer) => posts.map((facts) => said(bookmarkPolicy.addPost(viewer, open, facts))).join(' ')),
    ).toEqual({
      anonymous: 'NOT_SIGNED_IN POST_HIDDEN POST_HIDDEN',
      stranger: 'yes POST_HIDDEN POST_HIDDEN',
      clusterMember: 'yes POST_HIDDEN POST_HIDDEN',
      moderatorHere: 'yes yes POST_HIDDEN',
      moderator: 'yes yes POST_HIDDEN',
      programmeManager: 'yes POST_HIDDEN POST_HIDDEN',
      suspended: 'ACCOUNT_SUSPENDED POST_HIDDEN POST_HIDDEN',
    });
  });

  it('in a thread that is not there for the viewer is not found', () => {
    const closed = { ...open, visibility: 'cluster' as const };
    expect(said(bookmarkPolicy.addPost(personas.stranger, closed, post))).toBe('NOT_FOUND');
  });
});

describe('the note of a bookmark', () => {
  it.each([
    ['', ''],
    ['Ask Anjali\nabout the deposit.', ''],
    ['x'.repeat(bookmarkLimits.note.most), ''],
    ['x'.repeat(bookmarkLimits.note.most + 1), 'TOO_LONG'],
    ['a\u0000', 'BAD_TEXT'],
  ])('%j is refused with "%s"', (note, code) => {
    expect(
      checkNote(note)
        .map((problem) => problem.code)
        .join(),
    ).toBe(code);
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
