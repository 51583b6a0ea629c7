import { describe, expect, it } from '@jest/globals';
import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import { memberPolicy, type MemberFacts } from './index.ts';

const viewer = (id: string, role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id,
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});

const viewers: Record<string, Viewer> = {
  nobody: anonymous,
  member: viewer('member', 'member'),
  manager: viewer('manager', 'programme_manager'),
  moderator: viewer('moderator', 'moderator'),
  administrator: viewer('administrator', 'administrator'),
  suspended: viewer('suspended', 'administrator', true),
};

const plain: MemberFacts = {
  memberId: 'somebody',
  state: 'active',
  role: 'member',
  isLastAdministrator: false,
  suspendedById: null,
  hasSecondFactor: true,
};
const staff: MemberFacts = { ...plain, role: 'moderator' };
const out: MemberFacts = { ...plain, state: 'suspended', suspendedById: 'moderator' };
const facts: Record<string, MemberFacts> = {
  plain,
  staff,
  last: { ...plain, role: 'administrator', isLastAdministrator: true },
  'suspended by the moderator': out,
  'suspended by another': { ...out, suspendedById: 'another' },
  'suspended by hand': { ...out, suspendedById: null },
  unconfirmed: { ...plain, state: 'unconfirmed' },
  imported: { ...plain, state: 'imported', hasSecondFactor: false },
};
const names = Object.keys(facts);

const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
const each = (who: string, decide: (viewer: Viewer, member: MemberFacts) => Decision): string[] =>
  names.map((name) => said(decide(viewers[who] ?? anonymous, facts[name] ?? plain)));
const everywhere = (reason: string): string[] => names.map(() => reason);

/** Who may do nothing at all of it, whomever it is about. */
const outside = [
  ['nobody', 'NOT_SIGNED_IN'],
  ['member', 'NOT_ALLOWED'],
  ['manager', 'NOT_ALLOWED'],
  ['suspended', 'ACCOUNT_SUSPENDED'],
] as const;

describe('acts of staff about an account', () => {
  const { suspend, suspendWithoutEnd, lift, confirm, resetSecondFactor, mergeAway, note } = memberPolicy;

  it.each(outside)('are refused to %s with %s', (who, reason) => {
    for (const decide of [suspend, suspendWithoutEnd, lift, confirm, resetSecondFactor, mergeAway, note]) {
      expect(each(who, decide)).toEqual(everywhere(reason));
    }
    expect(said(memberPolicy.see(viewers[who] ?? anonymous))).toBe(reason);
  });

  it.each([
    //                plain  staff  last  by the moderator  by another  by hand  unconfirmed  imported
    [
      'moderator',
      'suspend',
      suspend,
      'yes ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS yes ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE',
    ],
    ['administrator', 'suspend', suspend, 'yes yes LAST_ADMINISTRATOR yes yes yes MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE'],
    [
      'moderator',
      'suspend without end',
      suspendWithoutEnd,
      'ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE',
    ],
    [
      'administrator',
      'suspend without end',
      suspendWithoutEnd,
      'yes yes LAST_ADMINISTRATOR yes yes yes MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE',
    ],
    [
      'moderator',
      'lift',
      lift,
      'NOT_SUSPENDED NOT_SUSPENDED NOT_SUSPENDED yes ONLY_ADMINISTRATORS ONLY_ADMINISTRATORS NOT_SUSPENDED NOT_SUSPENDED',
    ],
    [
      'administrator',
      'lift',
      lift,
      'NOT_SUSPENDED NOT_SUSPENDED NOT_SUSPENDED yes yes yes NOT_SUSPENDED NOT_SUSPENDED',
    ],
    [
      'administrator',
      'confirm',
      confirm,
      'ALREADY_CONFIRMED ALREADY_CONFIRMED ALREADY_CONFIRMED ALREADY_CONFIRMED ALREADY_CONFIRMED ALREADY_CONFIRMED yes ALREADY_CONFIRMED',
    ],
    ['administrator', 'reset the second factor of', resetSecondFactor, 'yes yes yes yes yes yes yes NO_SECOND_FACTOR'],
    [
      'administrator',
      'merge away',
      mergeAway,
      'yes HAS_ROLE HAS_ROLE MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE MEMBER_NOT_ACTIVE yes yes',
    ],
  ] as const)('the %s may %s as the table says', (who, _act, decide, expected) => {
    expect(each(who, decide).join(' ')).toBe(expected);
  });

  it.each(['confirm', 'resetSecondFactor', 'mergeAway'] as const)('%s is for administrators alone', (act) => {
    expect(each('moderator', memberPolicy[act])).toEqual(everywhere('NOT_ALLOWED'));
  });

  it.each(['moderator', 'administrator'])('are nothing that the %s does to themself', (who) => {
    for (const decide of [suspend, suspendWithoutEnd, note]) {
      expect(said(decide(viewers[who] ?? anonymous, { ...plain, memberId: who }))).toBe('OWN_ACCOUNT');
    }
  });

  it('are nothing that an administrator does to their own second factor or account', () => {
    const own = { ...plain, memberId: 'administrator', role: 'administrator' as const };
    for (const decide of [resetSecondFactor, mergeAway]) {
      expect(said(decide(viewers['administrator'] ?? anonymous, own))).toBe('OWN_ACCOUNT');
    }
  });
});

describe('merging two accounts', () => {
  const into = (member: MemberFacts, from: MemberFacts = plain): string =>
    said(memberPolicy.mergeInto(viewers['administrator'] ?? anonymous, member, from));
  const other: MemberFacts = { ...plain, memberId: 'other' };

  it('is nothing for somebody who has left', () => {
    expect(into(other, { ...plain, state: 'left' })).toBe('MEMBER_NOT_ACTIVE');
    expect(into({ ...other, state: 'left' })).toBe('MEMBER_NOT_ACTIVE');
  });

  it('is into another one that is in use', () => {
    expect(into(other)).toBe('yes');
    expect(into({ ...other, role: 'administrator' })).toBe('yes');
    expect(into(plain)).toBe('SAME_ACCOUNT');
    for (const state of ['suspended', 'unconfirmed', 'imported'] as const) {
      expect(into({ ...other, state })).toBe('MEMBER_NOT_ACTIVE');
    }
  });

  it('is refused for the account that goes first', () => {
    expect(into(plain, staff)).toBe('HAS_ROLE');
  });
});

describe('a note of staff', () => {
  const remove = (who: string, authorId: string | null): string =>
    said(memberPolicy.removeNote(viewers[who] ?? anonymous, { authorId }));

  it('is taken away by its author alone', () => {
    expect(remove('moderator', 'moderator')).toBe('yes');
    expect(remove('administrator', 'moderator')).toBe('NOT_ALLOWED');
    expect(remove('moderator', null)).toBe('NOT_ALLOWED');
    expect(remove('member', 'member')).toBe('NOT_ALLOWED');
  });
});
