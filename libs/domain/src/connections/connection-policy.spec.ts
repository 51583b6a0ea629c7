import { anonymous, type Decision, type Viewer } from '../kernel/index.ts';
import { connectionPolicy, shownState, type ConnectionFacts, type ConnectionStanding } from './index.ts';

const member = (id: string, isSuspended = false): Viewer => ({
  kind: 'member',
  id,
  role: 'member',
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

describe('asking to connect', () => {
  const standings: ConnectionStanding[] = ['none', 'asked', 'asked-by-them', 'connected'];
  it.each<[string, Viewer, { id: string; canAnswer: boolean }, string]>([
    ['nobody', anonymous, { id: 'b', canAnswer: true }, 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN'],
    ['a member', member('a'), { id: 'b', canAnswer: true }, 'yes ALREADY_ASKED ALREADY_ASKED ALREADY_CONNECTED'],
    [
      'a member who asks themself',
      member('a'),
      { id: 'a', canAnswer: true },
      'SELF_CONNECTION SELF_CONNECTION SELF_CONNECTION SELF_CONNECTION',
    ],
    [
      'a member who asks somebody gone',
      member('a'),
      { id: 'b', canAnswer: false },
      'NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND',
    ],
    [
      'a suspended member',
      member('a', true),
      { id: 'b', canAnswer: true },
      'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED',
    ],
  ])('by %s is decided in every standing', (_who, viewer, other, expected) => {
    expect(standings.map((standing) => said(connectionPolicy.request(viewer, other, standing))).join(' ')).toBe(
      expected,
    );
  });
});

describe('answering', () => {
  const states = ['pending', 'accepted', 'declined'] as const;
  const asked = (state: ConnectionFacts['state']): ConnectionFacts => ({ requesterId: 'a', addresseeId: 'b', state });
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN NOT_SIGNED_IN NOT_SIGNED_IN'],
    ['who was asked', member('b'), 'yes ALREADY_ANSWERED ALREADY_ANSWERED'],
    ['who asked', member('a'), 'NOT_THE_ADDRESSEE NOT_THE_ADDRESSEE NOT_THE_ADDRESSEE'],
    ['a stranger', member('c'), 'NOT_FOUND NOT_FOUND NOT_FOUND'],
    ['who was asked and is suspended', member('b', true), 'ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED ACCOUNT_SUSPENDED'],
  ])('by %s is decided in every state', (_who, viewer, expected) => {
    expect(states.map((state) => said(connectionPolicy.answer(viewer, asked(state)))).join(' ')).toBe(expected);
  });

  it('with no is shown to the member who declined, and looks pending to the requester', () => {
    expect([shownState(member('b'), asked('declined')), shownState(member('a'), asked('declined'))]).toEqual([
      'declined',
      'pending',
    ]);
    expect([shownState(member('b'), asked('accepted')), shownState(member('a'), asked('accepted'))]).toEqual([
      'accepted',
      'accepted',
    ]);
  });
});
