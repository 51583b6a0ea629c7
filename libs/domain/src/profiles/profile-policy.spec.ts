import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { profilePolicy, type ProfileFacts } from './index.ts';

const member = (id: string, role: MemberRole = 'member', isSuspended = false): Viewer => ({
  kind: 'member',
  id,
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});

const personas = {
  anonymous,
  self: member('self'),
  selfSuspended: member('self', 'member', true),
  other: member('other'),
  suspended: member('other', 'member', true),
  moderator: member('other', 'moderator'),
  programmeManager: member('other', 'programme_manager'),
  administrator: member('other', 'administrator'),
  suspendedModerator: member('other', 'moderator', true),
} as const;

const base: ProfileFacts = { memberId: 'self', status: 'active', isConfirmed: true, isMembersOnly: false };
const profiles = {
  open: base,
  membersOnly: { ...base, isMembersOnly: true },
  unconfirmed: { ...base, isConfirmed: false },
  suspended: { ...base, status: 'suspended' },
  imported: { ...base, status: 'imported', isConfirmed: false },
  left: { ...base, status: 'left', isConfirmed: false },
} as const satisfies Record<string, ProfileFacts>;

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const table = (act: (viewer: Viewer, profile: ProfileFacts) => Decision): Record<string, string> =>
  Object.fromEntries(
    Object.entries(personas).map(([who, viewer]) => [
      who,
      Object.values(profiles)
        .map((profile) => said(act(viewer, profile)))
        .join(' '),
    ]),
  );

describe('reading a profile', () => {
  it('is decided for every persona in every state', () => {
    //        open membersOnly unconfirmed suspended imported left
    const everything = 'yes yes yes yes yes NOT_FOUND';
    expect(table(profilePolicy.read)).toEqual({
      anonymous: 'yes NOT_FOUND NOT_FOUND NOT_FOUND yes NOT_FOUND',
      self: everything,
      selfSuspended: everything,
      other: 'yes yes NOT_FOUND NOT_FOUND yes NOT_FOUND',
      suspended: 'yes NOT_FOUND NOT_FOUND NOT_FOUND yes NOT_FOUND',
      moderator: everything,
      programmeManager: everything,
      administrator: everything,
      suspendedModerator: 'yes NOT_FOUND NOT_FOUND NOT_FOUND yes NOT_FOUND',
    });
  });
});

describe('changing a profile', () => {
  it('is decided for every persona in every state', () => {
    const no = 'NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_ALLOWED NOT_FOUND';
    expect(table(profilePolicy.edit)).toEqual({
      anonymous: 'NOT_SIGNED_IN NOT_FOUND NOT_FOUND NOT_FOUND NOT_SIGNED_IN NOT_FOUND',
      self: 'yes yes yes yes yes NOT_FOUND',
      selfSuspended:
        'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED NOT_FOUND',
      other: 'NOT_ALLOWED NOT_ALLOWED NOT_FOUND NOT_FOUND NOT_ALLOWED NOT_FOUND',
      suspended: 'ACCOUNT_SUSPENDED NOT_FOUND NOT_FOUND NOT_FOUND ACCOUNT_SUSPENDED NOT_FOUND',
      moderator: no,
      programmeManager: no,
      administrator: no,
      suspendedModerator: 'ACCOUNT_SUSPENDED NOT_FOUND NOT_FOUND NOT_FOUND ACCOUNT_SUSPENDED NOT_FOUND',
    });
  });
});
