import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import { jobsPolicy, writesMails } from './index.ts';

const viewer = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: '0',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});

describe('the product’s own work', () => {
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a suspended moderator', viewer('moderator', true), 'ACCOUNT_SUSPENDED'],
    ...memberRoles.map((role): [string, Viewer, string] => [
      role,
      viewer(role),
      role === 'member' ? 'NOT_ALLOWED' : 'yes',
    ]),
  ])('is seen by %s: %s', (_who, who, expected) => {
    const decision = jobsPolicy.see(who);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });

  it.each([
    ['post-mails', true],
    ['email-change-old', true],
    ['reset-password', true],
    ['settings-renewal', false],
    ['finish-joining', false],
  ])('writes mails in %s: %s', (queue, expected) => {
    expect(writesMails(queue)).toBe(expected);
  });
});
