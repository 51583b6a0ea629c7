import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import {
  applyDecision,
  checkNetwork,
  domainOf,
  isTrusted,
  networkLimits,
  networkPolicy,
  normaliseNetwork,
  signUpDecision,
  type NetworkChanges,
} from './index.ts';

const codes = (changes: NetworkChanges) =>
  checkNetwork(changes).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`);

describe('settings of the network', () => {
  it.each<[string, NetworkChanges, string[]]>([
    ['nothing', {}, []],
    ['all of them', { name: 'شبكة العناقيد', languages: ['ar', 'fr'], signUpMode: 'approval' }, []],
    ['a name of one letter', { name: 'x' }, ['name TOO_SHORT']],
    ['a name that is not seen', { name: '\u200b \u202e' }, ['name REQUIRED']],
    ['a long name', { name: 'x'.repeat(61) }, ['name TOO_LONG']],
    ['no language', { languages: [] }, ['languages REQUIRED']],
    ['a language without pages', { languages: ['de' as 'en'] }, ['languages NOT_A_VALUE']],
    ['an unknown mode', { signUpMode: 'maybe' as 'open' }, ['signUpMode NOT_A_VALUE']],
    ['hosts as people write them', { trustedDomains: ['UNIDO.org', '@gov.ke', '*.ac.uk', ' who.int '] }, []],
    ['what is no host', { trustedDomains: ['unido'] }, ['trustedDomains BAD_DOMAIN']],
    ['an address of the web', { trustedDomains: ['https://unido.org/x'] }, ['trustedDomains BAD_DOMAIN']],
    [
      'too many hosts',
      { trustedDomains: Array.from({ length: networkLimits.trustedDomains + 1 }, (_, i) => `n${i}.org`) },
      ['trustedDomains TOO_MANY'],
    ],
    ['questions and empty lines', { questions: ['Which cluster do you work with?', ' ', ''] }, []],
    ['four questions', { questions: ['Who are you?', 'Why now?', 'Where else?', 'Whom for?'] }, ['questions TOO_MANY']],
    ['a question that asks nothing', { questions: ['?'] }, ['questions TOO_SHORT']],
    ['two wrong questions', { questions: ['?', '!'] }, ['questions TOO_SHORT']],
    ['what cannot be cleared', { name: null as unknown as string }, ['name REQUIRED']],
  ])('are checked: %s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it('are stored tidied, each value once', () => {
    expect(
      normaliseNetwork({
        name: '  Clusters \u202e East  Africa ',
        languages: ['fr', 'en', 'fr'],
        trustedDomains: ['UNIDO.org', 'a@unido.org', '*.gov.ke'],
        questions: [' Where? ', ''],
      }),
    ).toEqual({
      name: 'Clusters East Africa',
      languages: ['fr', 'en'],
      trustedDomains: ['unido.org', 'gov.ke'],
      questions: ['Where?'],
    });
  });

  it.each([
    ['ana@unido.org', true],
    ['ana@mail.unido.org', true],
    ['ana@UNIDO.ORG', true],
    ['ana@notunido.org', false],
    ['ana@unido.org.example', false],
    ['unido.org@example.org', false],
  ])('trust %s: %s', (address, expected) => {
    expect(isTrusted(address, [domainOf('unido.org')])).toBe(expected);
  });

  it.each<[MemberRole | 'anonymous' | 'suspended', string]>([
    ['anonymous', 'NOT_SIGNED_IN'],
    ['suspended', 'ACCOUNT_SUSPENDED'],
    ...memberRoles.map((role): [MemberRole, string] => [role, role === 'administrator' ? 'yes' : 'NOT_ALLOWED']),
  ])('may be changed by %s: %s', (who, expected) => {
    const viewer: Viewer =
      who === 'anonymous'
        ? anonymous
        : {
            kind: 'member',
            id: '0',
            role: who === 'suspended' ? 'administrator' : who,
            isSuspended: who === 'suspended',
            clusterIds: new Set(),
            moderatedClusterIds: new Set(),
          };
    const decision = networkPolicy.manage(viewer);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });
});

describe('asking for an account', () => {
  const everybody = { isInvited: false, isOfTrusted: false };
  it.each([
    ['open', 'yes', 'yes', 'yes'],
    ['approval', 'APPLICATION_NEEDED', 'yes', 'yes'],
    ['invitation', 'INVITATION_NEEDED', 'INVITATION_NEEDED', 'yes'],
    ['closed', 'SIGN_UP_CLOSED', 'SIGN_UP_CLOSED', 'SIGN_UP_CLOSED'],
  ] as const)(
    'while joining is %s: everybody %s, of a trusted host %s, invited %s',
    (mode, anyone, trusted, invited) => {
      const said = (facts: Partial<typeof everybody>): string => {
        const decision = signUpDecision(mode, { ...everybody, ...facts });
        return decision.allowed ? 'yes' : decision.reason;
      };
      expect([said({}), said({ isOfTrusted: true }), said({ isInvited: true })]).toEqual([anyone, trusted, invited]);
    },
  );

  it.each([
    ['open', 'NOT_ALLOWED'],
    ['approval', 'yes'],
    ['invitation', 'INVITATION_NEEDED'],
    ['closed', 'SIGN_UP_CLOSED'],
  ] as const)('while joining is %s, one may apply: %s', (mode, expected) => {
    const decision = applyDecision(mode);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });
});
