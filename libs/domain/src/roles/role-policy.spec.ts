import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { rolePolicy } from './index.ts';

const viewer = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'viewer',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const administrator = viewer('administrator');

const member = { memberId: 'm', state: 'active', role: 'member', isLastAdministrator: false } as const;

describe('giving a role', () => {
  it.each([
    [anonymous, 'NOT_SIGNED_IN'],
    [viewer('member'), 'NOT_ALLOWED'],
    [viewer('programme_manager'), 'NOT_ALLOWED'],
    [viewer('moderator'), 'NOT_ALLOWED'],
    [administrator, 'yes'],
    [viewer('administrator', true), 'ACCOUNT_SUSPENDED'],
  ])('is for administrators: %#', (who, expected) => {
    for (const role of memberRoles) expect(said(rolePolicy.setRole(who, member, role))).toBe(expected);
  });

  it.each(['suspended', 'unconfirmed', 'imported'] as const)(
    'is not to an account that is %s, but back from it',
    (state) => {
      expect(said(rolePolicy.setRole(administrator, { ...member, state }, 'moderator'))).toBe('MEMBER_NOT_ACTIVE');
      expect(said(rolePolicy.setRole(administrator, { ...member, state, role: 'moderator' }, 'member'))).toBe('yes');
    },
  );

  it('leaves the last administrator one', () => {
    const last = { ...member, role: 'administrator', isLastAdministrator: true } as const;
    for (const role of memberRoles) {
      const expected = role === 'administrator' ? 'yes' : 'LAST_ADMINISTRATOR';
      expect(said(rolePolicy.setRole(administrator, last, role))).toBe(expected);
    }
  });

  it('may be to oneself: an administrator steps back', () => {
    const own = { ...member, memberId: 'viewer', role: 'administrator' } as const;
    expect(said(rolePolicy.setRole(administrator, own, 'member'))).toBe('yes');
  });
});

describe('making somebody moderator of a cluster', () => {
  const place = { state: 'active', isInCluster: true } as const;

  it.each([
    [anonymous, 'NOT_SIGNED_IN'],
    [viewer('member'), 'NOT_ALLOWED'],
    [viewer('programme_manager'), 'NOT_ALLOWED'],
    [viewer('moderator'), 'yes'],
    [administrator, 'yes'],
    [viewer('moderator', true), 'ACCOUNT_SUSPENDED'],
  ])('is for moderators of the network: %#', (who, expected) => {
    expect(said(rolePolicy.setClusterModerator(who, place, true))).toBe(expected);
    expect(said(rolePolicy.setClusterModerator(who, place, false))).toBe(expected);
  });

  it('is for members of the cluster who use their account', () => {
    const by = (facts: Parameters<typeof rolePolicy.setClusterModerator>[1], isModerator: boolean) =>
      said(rolePolicy.setClusterModerator(administrator, facts, isModerator));
    expect(by({ ...place, isInCluster: false }, true)).toBe('NOT_IN_CLUSTER');
    expect(by({ ...place, state: 'suspended' }, true)).toBe('MEMBER_NOT_ACTIVE');
    expect(by({ ...place, state: 'suspended' }, false)).toBe('yes');
  });
});

describe('the list of roles', () => {
  it('is for those who see members', () => {
    const who = [viewer('member'), viewer('programme_manager'), viewer('moderator'), administrator];
    expect(who.map((one) => said(rolePolicy.see(one)))).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'yes', 'yes']);
  });
});
