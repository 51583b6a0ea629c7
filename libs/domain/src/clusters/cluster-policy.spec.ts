import { anonymous, type Decision, type Viewer } from '../kernel/index.ts';
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

describe('a cluster', () => {
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN'],
    ['a stranger', member([]), 'yes NOT_A_MEMBER NOT_A_MEMBER'],
    ['a member of another', member(['there']), 'yes NOT_A_MEMBER NOT_A_MEMBER'],
    ['a member of this one', member(['here']), 'ALREADY_A_MEMBER yes yes'],
    ['a suspended member', member(['here'], true), 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED'],
  ])('lets %s join, leave and open threads: %s', (_who, viewer, expected) => {
    const { join, leave, openThread } = clusterPolicy;
    expect([join, leave, openThread].map((act) => said(act(viewer, 'here'))).join(' ')).toBe(expected);
  });
});
