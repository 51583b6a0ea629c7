import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { clusterPolicy } from './index.ts';

const member = (clusters: string[], isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'a',
  role: 'member',
  isSuspended,
  clusterIds: new Set(clusters),
  moderatedClusterIds: new Set(),
});
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

const staff = (role: MemberRole, isSuspended = false): Viewer => ({ ...member([], isSuspended), role }) as Viewer;

describe('a cluster', () => {
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN'],
    ['a stranger', member([]), 'yes NOT_A_MEMBER NOT_A_MEMBER'],
    ['a member of another', member(['there']), 'yes NOT_A_MEMBER NOT_A_MEMBER'],
    ['a member of this one', member(['here']), 'ALREADY_A_MEMBER yes yes'],
    ['a suspended member', member(['here'], true), 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED'],
  ])('lets %s join, leave and open threads: %s', (_who, viewer, expected) => {
    const { join, leave, openThread } = clusterPolicy;
    const here = { id: 'here', isArchived: false };
    expect([join, leave, openThread].map((act) => said(act(viewer, here))).join(' ')).toBe(expected);
  });

  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN'],
    ['a stranger', member([]), 'CLUSTER_ARCHIVED NOT_A_MEMBER NOT_A_MEMBER'],
    ['a member of this one', member(['here']), 'ALREADY_A_MEMBER yes CLUSTER_ARCHIVED'],
    ['a suspended member', member(['here'], true), 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED'],
  ])('that is archived lets %s leave alone: %s', (_who, viewer, expected) => {
    const { join, leave, openThread } = clusterPolicy;
    const here = { id: 'here', isArchived: true };
    expect([join, leave, openThread].map((act) => said(act(viewer, here))).join(' ')).toBe(expected);
  });

  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a member of it', member(['here']), 'NOT_ALLOWED'],
    ['a moderator', staff('moderator'), 'NOT_ALLOWED'],
    ['a programme manager', staff('programme_manager'), 'NOT_ALLOWED'],
    ['an administrator', staff('administrator'), 'yes'],
    ['a suspended administrator', staff('administrator', true), 'ACCOUNT_SUSPENDED'],
  ])('is made, edited and archived by %s: %s', (_who, viewer, expected) => {
    expect(said(clusterPolicy.manage(viewer))).toBe(expected);
  });
});
