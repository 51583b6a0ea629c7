import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { actsOn } from '../moderation/index.ts';
import { threadPolicy, type ModeratedThreadFacts, type PostFacts, type ThreadFacts } from './index.ts';

const here = 'cluster-here';
const elsewhere = 'cluster-elsewhere';

const member = (
  id: string,
  given: { role?: MemberRole; in?: string; moderates?: string; suspended?: boolean } = {},
): Viewer => ({
  kind: 'member',
  id,
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set([given.in, given.moderates].filter((cluster) => cluster !== undefined)),
  moderatedClusterIds: new Set(given.moderates === undefined ? [] : [given.moderates]),
});

const personas = {
  anonymous,
  stranger: member('stranger'),
  clusterMember: member('cluster-member', { in: here }),
  asker: member('asker', { in: here }),
  moderatorHere: member('moderator-here', { moderates: here }),
  moderatorElsewhere: member('moderator-elsewhere', { moderates: elsewhere }),
  moderator: member('moderator', { role: 'moderator' }),
  programmeManager: member('programme-manager', { role: 'programme_manager' }),
  administrator: member('administrator', { role: 'administrator' }),
  suspended: member('suspended', { in: here, suspended: true }),
  suspendedModerator: member('suspended-moderator', { role: 'moderator', suspended: true }),
} as const;
type Persona = keyof typeof personas;

const base: ThreadFacts = {
  authorId: 'asker',
  clusterId: here,
  visibility: 'public',
  kind: 'question',
  isLocked: false,
  isHidden: false,
  isInArchive: false,
  isAnonymous: false,
};
const threads = {
  public: base,
  publicLocked: { ...base, isLocked: true },
  publicHidden: { ...base, isHidden: true },
  cluster: { ...base, visibility: 'cluster' },
  clusterLocked: { ...base, visibility: 'cluster', isLocked: true },
  network: { ...base, clusterId: null },
} as const satisfies Record<string, ThreadFacts>;
type State = keyof typeof threads;

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const states = Object.keys(threads) as State[];
const everyone = Object.keys(personas) as Persona[];

/** One line for each persona, one word for each state, in the order of `states`. */
const table = (act: (viewer: Viewer, thread: ThreadFacts) => Decision): Record<string, string> =>
  Object.fromEntries(
    everyone.map((who) => [who, states.map((state) => said(act(personas[who], threads[state]))).join(' ')]),
  );

describe('reading a thread', () => {
  it('is decided for every persona in every state', () => {
    //                    public publicLocked publicHidden cluster clusterLocked network
    expect(table(threadPolicy.read)).toEqual({
      anonymous: 'yes yes NOT_FOUND NOT_FOUND NOT_FOUND yes',
      stranger: 'yes yes NOT_FOUND NOT_FOUND NOT_FOUND yes',
      clusterMember: 'yes yes NOT_FOUND yes yes yes',
      asker: 'yes yes yes yes yes yes',
      moderatorHere: 'yes yes yes yes yes yes',
      moderatorElsewhere: 'yes yes NOT_FOUND NOT_FOUND NOT_FOUND yes',
      moderator: 'yes yes yes yes yes yes',
      programmeManager: 'yes yes NOT_FOUND yes yes yes',
      administrator: 'yes yes yes yes yes yes',
      suspended: 'yes yes NOT_FOUND yes yes yes',
      suspendedModerator: 'yes yes NOT_FOUND NOT_FOUND NOT_FOUND yes',
    });
  });
});

describe('replying', () => {
  it('is decided for every persona in every state', () => {
    expect(table(threadPolicy.reply)).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_FOUND NOT_FOUND NOT_FOUND NOT_SIGNED_IN',
      stranger: 'yes THREAD_LOCKED NOT_FOUND NOT_FOUND NOT_FOUND yes',
      clusterMember: 'yes THREAD_LOCKED NOT_FOUND yes THREAD_LOCKED yes',
      asker: 'yes THREAD_LOCKED THREAD_LOCKED yes THREAD_LOCKED yes',
      moderatorHere: 'yes THREAD_LOCKED THREAD_LOCKED yes THREAD_LOCKED yes',
      moderatorElsewhere: 'yes THREAD_LOCKED NOT_FOUND NOT_FOUND NOT_FOUND yes',
      moderator: 'yes THREAD_LOCKED THREAD_LOCKED NOT_A_MEMBER NOT_A_MEMBER yes',
      programmeManager: 'yes THREAD_LOCKED NOT_FOUND NOT_A_MEMBER NOT_A_MEMBER yes',
      administrator: 'yes THREAD_LOCKED THREAD_LOCKED NOT_A_MEMBER NOT_A_MEMBER yes',
      suspended: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
      suspendedModerator: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND NOT_FOUND NOT_FOUND ACCOUNT_SUSPENDED',
    });
  });
});

describe('marking an answer', () => {
  it('is decided for every persona in every state', () => {
    expect(table(threadPolicy.acceptAnswer)).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_FOUND NOT_FOUND NOT_FOUND NOT_SIGNED_IN',
      stranger: 'NOT_THE_ASKER NOT_THE_ASKER NOT_FOUND NOT_FOUND NOT_FOUND NOT_THE_ASKER',
      clusterMember: 'NOT_THE_ASKER NOT_THE_ASKER NOT_FOUND NOT_THE_ASKER NOT_THE_ASKER NOT_THE_ASKER',
      asker: 'yes yes yes yes yes yes',
      moderatorHere: 'yes yes yes yes yes NOT_THE_ASKER',
      moderatorElsewhere: 'NOT_THE_ASKER NOT_THE_ASKER NOT_FOUND NOT_FOUND NOT_FOUND NOT_THE_ASKER',
      moderator: 'yes yes yes yes yes yes',
      programmeManager: 'NOT_THE_ASKER NOT_THE_ASKER NOT_FOUND NOT_THE_ASKER NOT_THE_ASKER NOT_THE_ASKER',
      administrator: 'yes yes yes yes yes yes',
      suspended: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
      suspendedModerator: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND NOT_FOUND NOT_FOUND ACCOUNT_SUSPENDED',
    });
  });

  const reply: PostFacts = { authorId: 'stranger', number: 2, isHidden: false, isRemoved: false };
  it.each<[string, Partial<ThreadFacts>, Partial<PostFacts>, string]>([
    ['a visible reply to a question', {}, {}, 'yes'],
    ['the opening post', {}, { number: 1 }, 'ASKING_POST'],
    ['a hidden reply', {}, { isHidden: true }, 'POST_HIDDEN'],
    ['a removed reply', {}, { isRemoved: true }, 'POST_HIDDEN'],
    ['a reply to a discussion', { kind: 'discussion' }, {}, 'NOT_A_QUESTION'],
  ])('chooses %s: %j %j %s', (_what, thread, post, expected) => {
    expect(said(threadPolicy.acceptPost(personas.asker, { ...base, ...thread }, { ...reply, ...post }))).toBe(expected);
  });
});

describe('a thread of an archived cluster', () => {
  const archived: ThreadFacts = { ...base, isInArchive: true };

  it('is read and moderated as before, and nobody writes in it', () => {
    for (const who of everyone) {
      expect(threadPolicy.read(personas[who], archived)).toEqual(threadPolicy.read(personas[who], base));
      expect(threadPolicy.moderate(personas[who], archived)).toEqual(threadPolicy.moderate(personas[who], base));
      for (const act of [threadPolicy.reply, threadPolicy.acceptAnswer]) {
        const before = said(act(personas[who], base));
        expect(said(act(personas[who], archived))).toBe(before === 'yes' ? 'CLUSTER_ARCHIVED' : before);
      }
    }
  });

  it('is opened by nobody', () => {
    const place = { clusterId: here, visibility: 'public', isInArchive: true } as const;
    expect(said(threadPolicy.open(personas.clusterMember, place))).toBe('CLUSTER_ARCHIVED');
    expect(said(threadPolicy.open(personas.stranger, place))).toBe('NOT_A_MEMBER');
  });
});

describe('moderating', () => {
  it('is decided for every persona in every state', () => {
    const no = 'NOT_ALLOWED NOT_ALLOWED NOT_FOUND';
    expect(table(threadPolicy.moderate)).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_FOUND NOT_FOUND NOT_FOUND NOT_SIGNED_IN',
      stranger: `${no} NOT_FOUND NOT_FOUND NOT_ALLOWED`,
      clusterMember: `${no} NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED`,
      asker: 'NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED',
      moderatorHere: 'yes yes yes yes yes NOT_ALLOWED',
      moderatorElsewhere: `${no} NOT_FOUND NOT_FOUND NOT_ALLOWED`,
      moderator: 'yes yes yes yes yes yes',
      programmeManager: `${no} NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED`,
      administrator: 'yes yes yes yes yes yes',
      suspended: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
      suspendedModerator: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND NOT_FOUND NOT_FOUND ACCOUNT_SUSPENDED',
    });
  });

  const plain: ModeratedThreadFacts = { ...base, isPinned: false };

  it.each<[Partial<ModeratedThreadFacts>, string]>([
    [{}, 'pin lock'],
    [{ isPinned: true }, 'unpin lock'],
    [{ isLocked: true }, 'pin unlock'],
    [{ isPinned: true, isLocked: true, isHidden: true }, 'unpin unlock'],
  ])('offers moderators of a thread that is %j: %s', (state, acts) => {
    expect(threadPolicy.moderation(personas.moderatorHere, { ...plain, ...state }).join(' ')).toBe(acts);
  });

  it('offers acts to those alone who may moderate', () => {
    const offered = everyone.filter((who) => threadPolicy.moderation(personas[who], plain).length > 0);
    expect(offered).toEqual(everyone.filter((who) => threadPolicy.moderate(personas[who], plain).allowed));
    expect(offered).toEqual(['moderatorHere', 'moderator', 'administrator']);
  });

  it.each<[Partial<PostFacts>, string]>([
    [{}, 'hide: yes, restore: POST_NOT_HIDDEN'],
    [{ isHidden: true }, 'hide: POST_HIDDEN, restore: yes'],
    [{ isRemoved: true }, 'hide: POST_HIDDEN, restore: POST_NOT_HIDDEN'],
  ])('of a post that is %j: %s', (state, expected) => {
    const post: PostFacts = { authorId: 'stranger', number: 2, isHidden: false, isRemoved: false, ...state };
    const decided = (who: Persona) =>
      actsOn('post').map((act) => [act, said(threadPolicy.moderatePost(personas[who], base, post, act))]);
    expect(
      decided('moderator')
        .map((line) => line.join(': '))
        .join(', '),
    ).toBe(expected);
    expect(decided('stranger').map(([, answer]) => answer)).toEqual(actsOn('post').map(() => 'NOT_ALLOWED'));
    const allowed = decided('moderator').flatMap(([act, answer]) => (answer === 'yes' ? [act] : []));
    expect(threadPolicy.postModeration(personas.moderator, base, post)).toEqual(allowed);
    expect(threadPolicy.postModeration(personas.stranger, base, post)).toEqual([]);
  });
});

describe('reading a post', () => {
  const readers = (state: Partial<PostFacts>): string[] =>
    everyone.filter((who) => {
      const post: PostFacts = { authorId: 'cluster-member', number: 2, isHidden: false, isRemoved: false, ...state };
      return threadPolicy.readPost(personas[who], base, post).allowed;
    });

  it('is for everyone while it is visible', () => {
    expect(readers({})).toEqual(everyone);
  });

  it('is for its author and moderators while it is hidden', () => {
    expect(readers({ isHidden: true })).toEqual(['clusterMember', 'moderatorHere', 'moderator', 'administrator']);
  });

  it('is for nobody once its author removed it', () => {
    expect(readers({ isRemoved: true })).toEqual([]);
  });
});

describe('opening a thread', () => {
  const places = [
    { clusterId: null, visibility: 'public' },
    { clusterId: null, visibility: 'cluster' },
    { clusterId: here, visibility: 'public' },
    { clusterId: here, visibility: 'cluster' },
  ] as const;

  it('is decided for every persona in every place', () => {
    const answers = Object.fromEntries(
      everyone.map((who) => [who, places.map((place) => said(threadPolicy.open(personas[who], place))).join(' ')]),
    );
    const anywhereButHere = 'yes CLUSTER_REQUIRED NOT_A_MEMBER NOT_A_MEMBER';
    const anywhere = 'yes CLUSTER_REQUIRED yes yes';
    const nowhere = (reason: string): string => [reason, reason, reason, reason].join(' ');
    expect(answers).toEqual({
      anonymous: nowhere('NOT_SIGNED_IN'),
      stranger: anywhereButHere,
      clusterMember: anywhere,
      asker: anywhere,
      moderatorHere: anywhere,
      moderatorElsewhere: anywhereButHere,
      moderator: anywhereButHere,
      programmeManager: anywhereButHere,
      administrator: anywhereButHere,
      suspended: nowhere('ACCOUNT_SUSPENDED'),
      suspendedModerator: nowhere('ACCOUNT_SUSPENDED'),
    });
  });
});
