import { anonymous, type Decision, type MemberViewer } from '../kernel/index.ts';
import { claimPolicy, claimWay, type ClaimWay } from './index.ts';

const member = (id: string, isSuspended = false): MemberViewer => ({
  kind: 'member',
  id,
  role: 'member',
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});

const viewers = { nobody: anonymous, ana: member('ana'), ben: member('ben'), suspended: member('ana', true) };
const facts = {
  nobody: { holder: null },
  ana: { holder: { memberId: 'ana', isSuspended: false } },
  'ana, suspended': { holder: { memberId: 'ana', isSuspended: true } },
};

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

describe('taking over an imported account', () => {
  it.each<[keyof typeof viewers, keyof typeof facts, string, ClaimWay]>([
    ['nobody', 'nobody', 'yes', 'open'],
    ['nobody', 'ana', 'ADDRESS_HAS_ACCOUNT', 'merge'],
    ['nobody', 'ana, suspended', 'ACCOUNT_SUSPENDED', 'merge'],
    ['ana', 'nobody', 'yes', 'merge'],
    ['ana', 'ana', 'yes', 'merge'],
    ['ben', 'nobody', 'yes', 'merge'],
    ['ben', 'ana', 'ADDRESS_HAS_ACCOUNT', 'merge'],
    ['ben', 'ana, suspended', 'ACCOUNT_SUSPENDED', 'merge'],
    ['suspended', 'nobody', 'ACCOUNT_SUSPENDED', 'merge'],
    ['suspended', 'ana', 'ACCOUNT_SUSPENDED', 'merge'],
    ['suspended', 'ana, suspended', 'ACCOUNT_SUSPENDED', 'merge'],
  ])('signed in: %s, the address belongs to %s: %s, %s', (viewer, holder, expected, way) => {
    expect(said(claimPolicy.claim(viewers[viewer], facts[holder]))).toBe(expected);
    expect(claimWay(viewers[viewer], facts[holder])).toBe(way);
  });
});
