import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import { departurePolicy } from './index.ts';

const as = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'me',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const allowed = { allowed: true };
const refusedFor = (reason: string) => ({ allowed: false, reason });

describe('leaving the network', () => {
  it.each(memberRoles)('is open to every %s', (role) => {
    expect(departurePolicy.leave(as(role), { isLastAdministrator: false })).toEqual(allowed);
  });

  it.each([
    ['nobody', anonymous, false, 'NOT_SIGNED_IN'],
    ['a suspended member', as('member', true), false, 'ACCOUNT_SUSPENDED'],
    ['the last administrator', as('administrator'), true, 'LAST_ADMINISTRATOR'],
  ] as const)('is refused to %s', (_who, viewer, isLastAdministrator, reason) => {
    expect(departurePolicy.leave(viewer, { isLastAdministrator })).toEqual(refusedFor(reason));
  });
});

describe('taking somebody out of the network', () => {
  const other = { memberId: 'other', hasLeft: false, isLastAdministrator: false };

  it.each<[string, Viewer, Partial<typeof other>, string | null]>([
    ['nobody', anonymous, {}, 'NOT_SIGNED_IN'],
    ['a member', as('member'), {}, 'NOT_ALLOWED'],
    ['a moderator', as('moderator'), {}, 'NOT_ALLOWED'],
    ['a programme manager', as('programme_manager'), {}, 'NOT_ALLOWED'],
    ['a suspended administrator', as('administrator', true), {}, 'ACCOUNT_SUSPENDED'],
    ['an administrator', as('administrator'), {}, null],
    ['an administrator, of who has left', as('administrator'), { hasLeft: true }, 'NOT_FOUND'],
    ['an administrator, of themself', as('administrator'), { memberId: 'me' }, 'NOT_ALLOWED'],
    ['an administrator, of the last one', as('administrator'), { isLastAdministrator: true }, 'LAST_ADMINISTRATOR'],
  ])('by %s', (_who, viewer, facts, reason) => {
    const decision = departurePolicy.anonymise(viewer, { ...other, ...facts });
    expect(decision).toEqual(reason === null ? allowed : refusedFor(reason));
  });
});
