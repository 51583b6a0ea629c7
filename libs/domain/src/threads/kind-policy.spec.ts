import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import { kindPolicy, threadKinds, threadPolicy } from './index.ts';

const here = 'cluster-here';
const elsewhere = 'cluster-elsewhere';

const member = (given: { role?: MemberRole; in?: string[]; moderates?: string; suspended?: boolean } = {}): Viewer => ({
  kind: 'member',
  id: 'somebody',
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set([...(given.in ?? []), ...(given.moderates === undefined ? [] : [given.moderates])]),
  moderatedClusterIds: new Set(given.moderates === undefined ? [] : [given.moderates]),
});

const personas = {
  anonymous,
  stranger: member(),
  clusterMember: member({ in: [here] }),
  moderatorHere: member({ moderates: here }),
  moderatorElsewhere: member({ in: [here], moderates: elsewhere }),
  moderator: member({ role: 'moderator' }),
  programmeManagerHere: member({ role: 'programme_manager', in: [here] }),
  administratorHere: member({ role: 'administrator', in: [here] }),
  suspendedModerator: member({ moderates: here, suspended: true }),
};
const everyone = Object.keys(personas) as (keyof typeof personas)[];

const announcing = (viewer: Viewer): string =>
  [null, here, elsewhere]
    .map((clusterId) => kindPolicy.open(viewer, { kind: 'announcement', clusterId, visibility: 'public' }))
    .map((decision) => (decision.allowed ? 'yes' : decision.reason))
    .join(' ');

describe('announcing', () => {
  it('is decided for every persona in the network, here and elsewhere', () => {
    expect(Object.fromEntries(everyone.map((who) => [who, announcing(personas[who])]))).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN',
      stranger: 'ONLY_MODERATORS NOT_A_MEMBER NOT_A_MEMBER',
      clusterMember: 'ONLY_MODERATORS ONLY_MODERATORS NOT_A_MEMBER',
      moderatorHere: 'ONLY_MODERATORS yes NOT_A_MEMBER',
      moderatorElsewhere: 'ONLY_MODERATORS ONLY_MODERATORS yes',
      moderator: 'yes NOT_A_MEMBER NOT_A_MEMBER',
      programmeManagerHere: 'yes yes NOT_A_MEMBER',
      administratorHere: 'yes yes NOT_A_MEMBER',
      suspendedModerator: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
    });
  });
});

describe('all other kinds', () => {
  it.each(threadKinds.filter((kind) => kind !== 'announcement'))('are opened as any thread: %s', (kind) => {
    for (const who of everyone) {
      for (const clusterId of [null, here, elsewhere]) {
        for (const visibility of ['public', 'cluster'] as const) {
          const place = { clusterId, visibility, isInArchive: false };
          expect(kindPolicy.open(personas[who], { ...place, kind })).toEqual(threadPolicy.open(personas[who], place));
        }
      }
    }
  });
});

const scheduling = (viewer: Viewer): string =>
  [null, here, elsewhere]
    .map((clusterId) => kindPolicy.schedule(viewer, { kind: 'discussion', clusterId, visibility: 'public' }))
    .map((decision) => (decision.allowed ? 'yes' : decision.reason))
    .join(' ');

describe('setting the time at which a discussion opens', () => {
  it('is decided for every persona in the network, here and elsewhere', () => {
    expect(Object.fromEntries(everyone.map((who) => [who, scheduling(personas[who])]))).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN',
      stranger: 'ONLY_MODERATORS_SCHEDULE NOT_A_MEMBER NOT_A_MEMBER',
      clusterMember: 'ONLY_MODERATORS_SCHEDULE ONLY_MODERATORS_SCHEDULE NOT_A_MEMBER',
      moderatorHere: 'ONLY_MODERATORS_SCHEDULE yes NOT_A_MEMBER',
      moderatorElsewhere: 'ONLY_MODERATORS_SCHEDULE ONLY_MODERATORS_SCHEDULE yes',
      moderator: 'yes NOT_A_MEMBER NOT_A_MEMBER',
      programmeManagerHere: 'yes yes NOT_A_MEMBER',
      administratorHere: 'yes yes NOT_A_MEMBER',
      suspendedModerator: 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
    });
  });

  it('is for who may open it as well', () => {
    const place = { clusterId: here, visibility: 'public' } as const;
    const reason = (given: Parameters<typeof kindPolicy.schedule>[1]): string | null => {
      const decision = kindPolicy.schedule(personas.moderatorHere, given);
      return decision.allowed ? null : decision.reason;
    };
    expect(reason({ ...place, kind: 'announcement' })).toBeNull();
    expect(reason({ ...place, kind: 'discussion', isInArchive: true })).toBe('CLUSTER_ARCHIVED');
    expect(reason({ ...place, kind: 'case', isAnonymous: true })).toBe('ONLY_QUESTIONS');
  });
});

describe('asking without a name', () => {
  const asking = (kind: (typeof threadKinds)[number], viewer: Viewer = personas.clusterMember, clusterId = here) => {
    const decision = kindPolicy.open(viewer, { kind, clusterId, visibility: 'public', isAnonymous: true });
    return decision.allowed ? 'yes' : decision.reason;
  };

  it('is for questions alone, also of those who moderate', () => {
    for (const kind of threadKinds) {
      expect(asking(kind)).toBe(kind === 'question' ? 'yes' : 'ONLY_QUESTIONS');
      expect(asking(kind, personas.moderatorHere)).toBe(kind === 'question' ? 'yes' : 'ONLY_QUESTIONS');
    }
  });

  it('is for whoever may ask there', () => {
    expect(asking('question', personas.stranger)).toBe('NOT_A_MEMBER');
    expect(asking('question', personas.anonymous)).toBe('NOT_SIGNED_IN');
    expect(asking('question', personas.suspendedModerator)).toBe('ACCOUNT_SUSPENDED');
  });
});

describe('the kinds that are offered', () => {
  it.each([
    ['nobody', personas.anonymous, ''],
    ['who is suspended', personas.suspendedModerator, ''],
    ['a member', personas.clusterMember, 'question discussion case looking_for poll'],
    ['a moderator of a cluster', personas.moderatorHere, 'question discussion case looking_for poll announcement'],
    ['staff', personas.moderator, 'question discussion case looking_for poll announcement'],
  ])('to %s', (_who, viewer, kinds) => {
    expect(
      kindPolicy
        .places(viewer)
        .map(({ kind }) => kind)
        .join(' '),
    ).toBe(kinds);
  });

  it.each([
    ['clusterMember', false],
    ['moderatorHere', true],
    ['moderator', true],
  ] as const)('say whether a time can be set: %s', (who, canSchedule) => {
    for (const place of kindPolicy.places(personas[who])) expect(place.canSchedule).toBe(canSchedule);
  });

  it('name the places of each', () => {
    const places = kindPolicy.places(personas.moderatorElsewhere);
    expect(places.find(({ kind }) => kind === 'case')).toMatchObject({
      isForNetwork: true,
      clusterIds: [here, elsewhere],
    });
    expect(places.find(({ kind }) => kind === 'announcement')).toMatchObject({
      isForNetwork: false,
      clusterIds: [elsewhere],
    });
  });
});
