import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import { checkAgreement, termsPolicy } from './index.ts';

const as = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'me',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const said = (decision: ReturnType<typeof termsPolicy.agree>): string => (decision.allowed ? 'yes' : decision.reason);

describe('the texts of a network', () => {
  it('are agreed to by whoever is signed in', () => {
    expect(memberRoles.map((role) => said(termsPolicy.agree(as(role))))).toEqual(memberRoles.map(() => 'yes'));
    expect(said(termsPolicy.agree(anonymous))).toBe('NOT_SIGNED_IN');
    expect(said(termsPolicy.agree(as('member', true)))).toBe('ACCOUNT_SUSPENDED');
  });

  it.each([
    [true, []],
    [null, []],
    [undefined, []],
    [false, ['REQUIRED input.agreesToTerms']],
  ])('are agreed to with a form that asks: %s', (agreesToTerms, wrong) => {
    const found = checkAgreement({ agreesToTerms });
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(wrong);
  });

  it.each<[MemberRole, string]>([
    ['member', 'NOT_ALLOWED'],
    ['moderator', 'NOT_ALLOWED'],
    ['programme_manager', 'NOT_ALLOWED'],
    ['administrator', 'yes'],
  ])('are written anew by a %s: %s', (role, answer) => {
    expect(said(termsPolicy.publish(as(role)))).toBe(answer);
    expect(said(termsPolicy.publish(as(role, true)))).toBe('ACCOUNT_SUSPENDED');
  });

  it('are written anew by nobody who is signed out', () => {
    expect(said(termsPolicy.publish(anonymous))).toBe('NOT_SIGNED_IN');
  });
});
