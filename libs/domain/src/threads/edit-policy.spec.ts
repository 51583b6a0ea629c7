import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import { checkEdit, editPolicy, type PostFacts, type ThreadFacts } from './index.ts';

const here = 'cluster-here';
const member = (id: string, given: { role?: MemberRole; moderates?: boolean; suspended?: boolean } = {}): Viewer => ({
  kind: 'member',
  id,
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set(given.moderates || id === 'author' ? [here] : []),
  moderatedClusterIds: new Set(given.moderates ? [here] : []),
});

const personas = {
  anonymous,
  stranger: member('stranger'),
  author: member('author'),
  suspendedAuthor: member('author', { suspended: true }),
  moderatorHere: member('moderator-here', { moderates: true }),
  moderator: member('moderator', { role: 'moderator' }),
  programmeManager: member('manager', { role: 'programme_manager' }),
} as const;

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
const post: PostFacts = { authorId: 'author', number: 2, isHidden: false, isRemoved: false };

const states: Readonly<Record<string, [Partial<ThreadFacts>, Partial<PostFacts>]>> = {
  open: [{}, {}],
  locked: [{ isLocked: true }, {}],
  hiddenThread: [{ isHidden: true }, {}],
  archived: [{ isInArchive: true }, {}],
  ofCluster: [{ visibility: 'cluster' }, {}],
  hidden: [{}, { isHidden: true }],
  removed: [{}, { isRemoved: true }],
};

describe('changing a post', () => {
  it('is decided for every persona in every state', () => {
    const said = (viewer: Viewer): string =>
      Object.values(states)
        .map(([ofThread, ofPost]) => editPolicy.edit(viewer, { ...thread, ...ofThread }, { ...post, ...ofPost }))
        .map((decision) => (decision.allowed ? 'yes' : decision.reason))
        .join(' ');
    const found = Object.fromEntries(Object.entries(personas).map(([who, viewer]) => [who, said(viewer)]));
    const out = 'NOT_SIGNED_IN';
    const other = 'NOT_THE_AUTHOR';
    const suspended = 'ACCOUNT_SUSPENDED';
    //          open locked hiddenThread archived ofCluster hidden removed
    expect(found).toEqual({
      anonymous: `${out} ${out} NOT_FOUND ${out} NOT_FOUND ${out} ${out}`,
      stranger: `${other} ${other} NOT_FOUND ${other} NOT_FOUND ${other} POST_REMOVED`,
      author: 'yes THREAD_LOCKED NOT_FOUND CLUSTER_ARCHIVED yes POST_HIDDEN POST_REMOVED',
      suspendedAuthor: `${suspended} ${suspended} NOT_FOUND ${suspended} ${suspended} ${suspended} ${suspended}`,
      moderatorHere: 'yes yes yes CLUSTER_ARCHIVED yes yes POST_REMOVED',
      moderator: 'yes yes yes CLUSTER_ARCHIVED yes yes POST_REMOVED',
      programmeManager: `${other} ${other} NOT_FOUND ${other} ${other} ${other} POST_REMOVED`,
    });
  });

  it('asks whoever changes the words of another for a reason', () => {
    expect(editPolicy.needsReasonToEdit(personas.author, post)).toBe(false);
    expect(editPolicy.needsReasonToEdit(personas.moderatorHere, post)).toBe(true);
  });
});

describe('a post that is written together', () => {
  const inReach = { ...thread, visibility: 'cluster' } as const;
  it.each<[string, Viewer, Partial<ThreadFacts>, Partial<PostFacts>, string]>([
    ['whoever may reply', personas.stranger, {}, {}, 'yes'],
    ['nobody who is signed out', personas.anonymous, {}, {}, 'NOT_SIGNED_IN'],
    ['nobody who is suspended', member('other', { suspended: true }), {}, {}, 'ACCOUNT_SUSPENDED'],
    ['members of its cluster', { ...personas.stranger, clusterIds: new Set([here]) } as Viewer, inReach, {}, 'yes'],
    ['nobody outside of its cluster', personas.stranger, inReach, {}, 'NOT_FOUND'],
    ['no staff outside of its cluster', personas.programmeManager, inReach, {}, 'NOT_A_MEMBER'],
    ['nobody else once the thread is closed', personas.stranger, { isLocked: true }, {}, 'THREAD_LOCKED'],
    ['nobody else while it is hidden', personas.stranger, {}, { isHidden: true }, 'POST_HIDDEN'],
    ['nobody once it is removed', personas.author, {}, { isRemoved: true }, 'POST_REMOVED'],
  ])('is changed by %s', (_who, viewer, ofThread, ofPost, expected) => {
    const shared = { ...post, ...ofPost, isShared: true };
    const decision = editPolicy.edit(viewer, { ...thread, ...ofThread }, shared);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });

  it('is made so by its author and moderators, who alone end it', () => {
    const said = (viewer: Viewer, isShared: boolean): string => {
      const decision = editPolicy.share(viewer, thread, { ...post, isShared });
      return decision.allowed ? 'yes' : decision.reason;
    };
    for (const isShared of [false, true]) {
      expect(said(personas.author, isShared)).toBe('yes');
      expect(said(personas.moderatorHere, isShared)).toBe('yes');
      expect(said(personas.stranger, isShared)).toBe('NOT_THE_AUTHOR');
    }
  });

  it('needs no reason of anybody', () => {
    expect(editPolicy.needsReasonToEdit(personas.stranger, { ...post, isShared: true })).toBe(false);
  });
});

describe('removing a post and bringing it back', () => {
  const said = (
    act: 'remove' | 'restore',
    viewer: Viewer,
    given: Partial<PostFacts>,
    ofThread: Partial<ThreadFacts> = {},
  ) => {
    const decision = editPolicy[act](viewer, { ...thread, ...ofThread }, { ...post, ...given });
    return decision.allowed ? 'yes' : decision.reason;
  };
  const removed = { isRemoved: true } as const;

  it.each<[string, Viewer, Partial<PostFacts>, Partial<ThreadFacts>, string]>([
    ['its author', personas.author, {}, {}, 'yes'],
    ['its author in a closed thread', personas.author, {}, { isLocked: true }, 'yes'],
    ['its author in an archived cluster', personas.author, {}, { isInArchive: true }, 'yes'],
    ['its author when it is hidden', personas.author, { isHidden: true }, {}, 'POST_HIDDEN'],
    ['its author once more', personas.author, removed, {}, 'POST_REMOVED'],
    ['its author who is suspended', personas.suspendedAuthor, {}, {}, 'ACCOUNT_SUSPENDED'],
    ['a moderator, who hides instead', personas.moderatorHere, {}, {}, 'NOT_THE_AUTHOR'],
    ['a stranger', personas.stranger, {}, { visibility: 'cluster' }, 'NOT_FOUND'],
    ['nobody', anonymous, {}, {}, 'NOT_SIGNED_IN'],
  ])('removing is for %s: %s', (_who, viewer, given, ofThread, expected) => {
    expect(said('remove', viewer, given, ofThread)).toBe(expected);
  });

  it.each<[string, Viewer, Partial<PostFacts>, string]>([
    ['its author on the first day', personas.author, { ...removed, comesBackBy: 'author' }, 'yes'],
    ['its author later', personas.author, { ...removed, comesBackBy: 'staff' }, 'TOO_LATE'],
    ['a moderator later', personas.moderatorHere, { ...removed, comesBackBy: 'staff' }, 'yes'],
    ['a moderator of what is emptied', personas.moderator, { ...removed, comesBackBy: null }, 'POST_REMOVED'],
    ['a moderator of what is there', personas.moderator, {}, 'POST_NOT_REMOVED'],
    ['a stranger', personas.stranger, { ...removed, comesBackBy: 'author' }, 'NOT_THE_AUTHOR'],
    ['nobody', anonymous, { ...removed, comesBackBy: 'author' }, 'NOT_SIGNED_IN'],
  ])('bringing back is for %s', (_who, viewer, given, expected) => {
    expect(said('restore', viewer, given)).toBe(expected);
  });
});

describe('hiding an older version', () => {
  it('is for who moderates there, and its text stays for them and the author', () => {
    const allowed = (act: 'hideVersion' | 'readHiddenVersion') =>
      Object.entries(personas).flatMap(([who, viewer]) => (editPolicy[act](viewer, thread, post).allowed ? [who] : []));
    expect(allowed('hideVersion')).toEqual(['moderatorHere', 'moderator']);
    expect(allowed('readHiddenVersion')).toEqual(['author', 'suspendedAuthor', 'moderatorHere', 'moderator']);
    const removed = editPolicy.hideVersion(personas.moderator, thread, { ...post, isRemoved: true });
    expect(removed).toEqual({ allowed: false, reason: 'POST_REMOVED' });
  });
});

describe('the form of a change', () => {
  it.each<[string, { body: string; reason: string }, boolean, string[]]>([
    ['a text', { body: 'Two would do.', reason: '' }, false, []],
    ['a text with a reason', { body: 'Two would do.', reason: 'A number was wrong.' }, true, []],
    ['no reason of a moderator', { body: 'Two would do.', reason: ' ' }, true, ['reason REQUIRED']],
    ['a word of a moderator', { body: 'Two would do.', reason: 'No' }, true, ['reason TOO_SHORT']],
    ['nothing', { body: ' \n', reason: '' }, false, ['body REQUIRED']],
    ['an endless reason', { body: 'Two.', reason: 'a'.repeat(201) }, false, ['reason TOO_LONG']],
  ])('is checked: %s', (_what, given, needsReason, expected) => {
    expect(checkEdit(given, needsReason).map(({ code, path }) => `${path.at(-1)} ${code}`)).toEqual(expected);
  });
});
