import { anonymous, type MemberRole, type Viewer } from '../kernel/index.ts';
import { namelessPolicy, type AskedThread } from './index.ts';

const here = 'here';
const member = (id: string, given: { role?: MemberRole; moderates?: string; suspended?: boolean } = {}): Viewer => ({
  kind: 'member',
  id,
  role: given.role ?? 'member',
  isSuspended: given.suspended ?? false,
  clusterIds: new Set([here]),
  moderatedClusterIds: new Set(given.moderates === undefined ? [] : [given.moderates]),
});
const asked: AskedThread = { authorId: 'asker', clusterId: here, isAnonymous: true };

describe('who asked without a name', () => {
  it.each<[string, Viewer, boolean]>([
    ['nobody', anonymous, false],
    ['a member of the cluster', member('other'), false],
    ['who asked', member('asker'), true],
    ['who asked and is suspended', member('asker', { suspended: true }), true],
    ['who moderates there', member('steward', { moderates: here }), true],
    ['who moderates elsewhere', member('steward', { moderates: 'elsewhere' }), false],
    ['a suspended moderator', member('steward', { moderates: here, suspended: true }), false],
    ['a moderator of the network', member('moderator', { role: 'moderator' }), true],
    ['a suspended one', member('moderator', { role: 'moderator', suspended: true }), false],
    ['a programme manager', member('manager', { role: 'programme_manager' }), true],
    ['an administrator', member('administrator', { role: 'administrator' }), true],
  ])('is known to %s: %#', (_who, viewer, isKnown) => {
    expect(namelessPolicy.seeAsker(viewer, asked).allowed).toBe(isKnown);
    expect(namelessPolicy.withholds(viewer, 'asker', asked)).toBe(!isKnown);
    expect(namelessPolicy.withholds(viewer, 'somebody else', asked)).toBe(false);
    expect(namelessPolicy.withholds(viewer, 'asker', { ...asked, isAnonymous: false })).toBe(false);
  });

  it('is known in no cluster to those who moderate one', () => {
    const steward = member('steward', { moderates: here });
    expect(namelessPolicy.seeAsker(steward, { ...asked, clusterId: null }).allowed).toBe(false);
  });

  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['who asked', member('asker'), 'yes'],
    ['who asked and is suspended', member('asker', { suspended: true }), 'ACCOUNT_SUSPENDED'],
    ['a member', member('other'), 'NOT_THE_AUTHOR'],
    ['who moderates there', member('steward', { moderates: here }), 'NOT_THE_AUTHOR'],
    ['an administrator', member('administrator', { role: 'administrator' }), 'NOT_THE_AUTHOR'],
  ])('is shown later by %s: %#', (_who, viewer, answer) => {
    const decision = namelessPolicy.showName(viewer, asked);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(answer);
  });

  it('writes all that is theirs without it', () => {
    expect(namelessPolicy.writesNameless('asker', asked)).toBe(true);
    expect(namelessPolicy.writesNameless('other', asked)).toBe(false);
    expect(namelessPolicy.writesNameless('asker', { ...asked, isAnonymous: false })).toBe(false);
  });
});
