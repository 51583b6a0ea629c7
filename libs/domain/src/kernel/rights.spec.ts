import { describe, expect, it } from '@jest/globals';
import {
  anonymous,
  hasRight,
  isStaff,
  memberRoles,
  moderates,
  rightNames,
  rights,
  type MemberViewer,
} from './index.ts';

const viewer = (changes: Partial<MemberViewer>): MemberViewer => ({
  kind: 'member',
  id: '0',
  role: 'member',
  isSuspended: false,
  clusterIds: new Set(['theirs', 'joined']),
  moderatedClusterIds: new Set(['theirs']),
  ...changes,
});

const who = Object.fromEntries(
  rightNames.map((right) => [right, memberRoles.filter((role) => hasRight(viewer({ role }), right)).join(', ')]),
);

describe('who may do what in the whole network', () => {
  it('is one table', () => {
    expect(who).toEqual({
      'threads.moderate': 'moderator, administrator',
      'directory.take-away': 'programme_manager, administrator',
      'members.see': 'moderator, administrator',
      'members.suspend': 'moderator, administrator',
      'members.manage': 'administrator',
      'applications.decide': 'moderator, administrator',
      'invitations.many': 'moderator, programme_manager, administrator',
      'roles.appoint': 'administrator',
      'cluster-moderators.appoint': 'moderator, administrator',
      'clusters.manage': 'administrator',
      'network.manage': 'administrator',
      'webhooks.manage': 'administrator',
      'record.read': 'administrator',
      'jobs.see': 'moderator, programme_manager, administrator',
    });
  });

  it.each(rightNames)('gives %s to no visitor, no plain member and nobody suspended', (right) => {
    expect(hasRight(anonymous, right)).toBe(false);
    expect(hasRight(viewer({}), right)).toBe(false);
    for (const role of memberRoles) expect(hasRight(viewer({ role, isSuspended: true }), right)).toBe(false);
  });

  it('has every right with administrators', () => {
    for (const roles of Object.values(rights)) expect(roles).toContain('administrator');
  });

  it.each(memberRoles)('calls %s staff where the role gives a right', (role) => {
    expect(isStaff(viewer({ role }))).toBe(rightNames.some((right) => hasRight(viewer({ role }), right)));
  });

  it.each([
    ['their own cluster', 'theirs', true],
    ['a cluster they only joined', 'joined', false],
    ['the network', null, false],
  ])('lets cluster moderators curate %s: %s', (_what, clusterId, expected) => {
    expect(moderates(viewer({}), clusterId)).toBe(expected);
    expect(moderates(viewer({ isSuspended: true }), clusterId)).toBe(false);
    expect(moderates(viewer({ role: 'moderator' }), clusterId)).toBe(true);
  });
});
