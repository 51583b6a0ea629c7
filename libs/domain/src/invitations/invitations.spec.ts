import { anonymous, type Decision, type MemberRole, type MemberViewer, type Viewer } from '../kernel/index.ts';
import { signUpModes, type SignUpMode } from '../network/index.ts';
import { checkInvitation, invitationLimits, invitationPolicy, invitationState, invitationStates } from './index.ts';

const member = (given: Partial<MemberViewer> = {}): MemberViewer => ({
  kind: 'member',
  id: 'm',
  role: 'member',
  isSuspended: false,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
  ...given,
});
const viewers = {
  nobody: anonymous,
  suspended: member({ isSuspended: true, role: 'administrator' }),
  member: member(),
  'cluster moderator': member({ clusterIds: new Set(['c']), moderatedClusterIds: new Set(['c']) }),
  moderator: member({ role: 'moderator' }),
  'programme manager': member({ role: 'programme_manager' }),
  administrator: member({ role: 'administrator' }),
} satisfies Record<string, Viewer>;
type Who = keyof typeof viewers;
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

describe('inviting', () => {
  it.each<[Who, Record<SignUpMode, string>]>([
    [
      'nobody',
      { open: 'NOT_SIGNED_IN', approval: 'NOT_SIGNED_IN', invitation: 'NOT_SIGNED_IN', closed: 'NOT_SIGNED_IN' },
    ],
    [
      'suspended',
      {
        open: 'ACCOUNT_SUSPENDED',
        approval: 'ACCOUNT_SUSPENDED',
        invitation: 'ACCOUNT_SUSPENDED',
        closed: 'ACCOUNT_SUSPENDED',
      },
    ],
    ['member', { open: 'yes', approval: 'NOT_ALLOWED', invitation: 'NOT_ALLOWED', closed: 'SIGN_UP_CLOSED' }],
    ['cluster moderator', { open: 'yes', approval: 'yes', invitation: 'yes', closed: 'SIGN_UP_CLOSED' }],
    ['moderator', { open: 'yes', approval: 'yes', invitation: 'yes', closed: 'SIGN_UP_CLOSED' }],
    ['programme manager', { open: 'yes', approval: 'yes', invitation: 'yes', closed: 'SIGN_UP_CLOSED' }],
    ['administrator', { open: 'yes', approval: 'yes', invitation: 'yes', closed: 'SIGN_UP_CLOSED' }],
  ])('%s', (who, expected) => {
    for (const mode of signUpModes) expect(said(invitationPolicy.invite(viewers[who], mode))).toBe(expected[mode]);
  });

  it.each<[Who, string, string, string]>([
    ['nobody', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['suspended', 'ACCOUNT_SUSPENDED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['member', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ['cluster moderator', 'NOT_ALLOWED', 'yes', 'NOT_ALLOWED'],
    ['moderator', 'yes', 'yes', 'NOT_ALLOWED'],
    ['programme manager', 'yes', 'yes', 'NOT_ALLOWED'],
    ['administrator', 'yes', 'yes', 'yes'],
  ])('%s: many %s, into the cluster %s, as moderator %s', (who, many, cluster, role) => {
    const viewer = viewers[who];
    expect(said(invitationPolicy.inviteMany(viewer, 'open'))).toBe(many);
    expect(said(invitationPolicy.giveCluster(viewer, 'c'))).toBe(cluster);
    expect(said(invitationPolicy.giveRole(viewer, 'moderator', true))).toBe(role);
    expect(said(invitationPolicy.giveRole(viewer, 'moderator', false))).toBe('NOT_ALLOWED');
    expect(said(invitationPolicy.giveRole(viewer, 'member', false))).toBe('yes');
  });

  it.each<[Who, string, string]>([
    ['nobody', 'NOT_SIGNED_IN', 'NOT_SIGNED_IN'],
    ['suspended', 'ACCOUNT_SUSPENDED', 'ACCOUNT_SUSPENDED'],
    ['member', 'yes', 'NOT_FOUND'],
    ['cluster moderator', 'yes', 'NOT_FOUND'],
    ['moderator', 'yes', 'yes'],
    ['administrator', 'yes', 'yes'],
  ])('%s changes the own: %s, those of others: %s', (who, own, other) => {
    expect(said(invitationPolicy.change(viewers[who], { inviterId: 'm' }))).toBe(own);
    expect(said(invitationPolicy.change(viewers[who], { inviterId: 'x' }))).toBe(other);
  });
});

describe('an invitation', () => {
  const facts = { useLimit: 2, useCount: 1, expiresAt: 100, isWithdrawn: false, isDeclined: false };
  it.each([
    ['open', {}],
    ['used', { useCount: 2 }],
    ['used', { useCount: 2, expiresAt: 1 }],
    ['ended', { expiresAt: 50 }],
    ['withdrawn', { isWithdrawn: true, isDeclined: true, useCount: 2 }],
    ['declined', { isDeclined: true, expiresAt: 1 }],
  ])('is %s with %j', (state, given) => {
    expect(invitationState({ ...facts, ...given }, 50)).toBe(state);
  });

  it.each(invitationStates)('that is %s: its inviter may be asked for another', (state) => {
    expect(said(invitationPolicy.ask(state))).toBe(['ended', 'used'].includes(state) ? 'yes' : 'NOT_ALLOWED');
  });

  it.each(invitationStates)('that is %s lets in whom it may', (state) => {
    const isOver = state === 'open' ? null : 'INVITATION_OVER';
    for (const mode of signUpModes) {
      const by = (viewer: Viewer, holder: { isSuspended: boolean } | null) =>
        said(invitationPolicy.accept(viewer, { state, mode, holder }));
      expect(by(anonymous, null)).toBe(isOver ?? (mode === 'closed' ? 'SIGN_UP_CLOSED' : 'yes'));
      expect(by(anonymous, { isSuspended: false })).toBe(isOver ?? 'ADDRESS_HAS_ACCOUNT');
      expect(by(anonymous, { isSuspended: true })).toBe(isOver ?? 'ACCOUNT_SUSPENDED');
      expect(by(viewers.member, null)).toBe(isOver ?? 'yes');
      expect(by(viewers.suspended, null)).toBe('ACCOUNT_SUSPENDED');
    }
  });
});

describe('what an invitation says', () => {
  const given = {
    emails: ['ana@example.org'],
    useLimit: 1,
    line: '',
    lang: 'fr',
    days: 14,
    role: 'member' as MemberRole,
    clusterIds: [],
  };
  it.each([
    [{}, []],
    [{ emails: [], useLimit: invitationLimits.uses.most }, []],
    [{ emails: [], useLimit: null }, ['emails REQUIRED']],
    [{ emails: [], useLimit: 0 }, ['useLimit NOT_A_VALUE']],
    [{ emails: ['an@', 'bo@x'] }, ['emails BAD_EMAIL']],
    [{ emails: Array.from({ length: 21 }, (_, i) => `a${i}@example.org`) }, ['emails TOO_MANY']],
    [{ line: 'x'.repeat(301) }, ['line TOO_LONG']],
    [{ lang: 'de' }, ['lang NOT_A_VALUE']],
    [{ days: 0 }, ['days NOT_A_VALUE']],
    [{ days: 1.5 }, ['days NOT_A_VALUE']],
    [{ clusterIds: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['clusterIds TOO_MANY']],
  ])('%j: %j', (other, expected) => {
    expect(checkInvitation({ ...given, ...other }).map(({ code, path }) => `${path.at(-1)} ${code}`)).toEqual(expected);
  });
});
