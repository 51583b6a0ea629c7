import { anonymous, pageSizes, type Decision, type Viewer } from '../kernel/index.ts';
import { followingLimits, followingPolicy } from './index.ts';

const member = (isSuspended: boolean): Viewer => ({
  kind: 'member',
  id: 'member',
  role: 'member',
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

describe('positions and levels of one’s own', () => {
  it.each([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a member', member(false), 'yes'],
    ['one who may only read', member(true), 'ACCOUNT_SUSPENDED'],
  ] as const)('are had by %s', (_who, viewer, answer) => {
    expect(said(followingPolicy.keep(viewer))).toBe(answer);
  });

  it('can be asked about for as many threads as a list shows', () => {
    expect(followingLimits.askedAtOnce).toBe(pageSizes.most);
  });
});
