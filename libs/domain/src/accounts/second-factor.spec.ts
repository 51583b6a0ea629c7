import { describe, expect, it } from '@jest/globals';
import { memberRoles } from '../kernel/index.ts';
import {
  grouped,
  isFreshProof,
  isRoleWithheld,
  readCode,
  recoveryCodeOf,
  secondFactorLimits,
  waitsForSecondFactor,
} from './index.ts';

const now = new Date('2026-11-30T12:00:00Z');
const fresh = new Date(now.getTime() - secondFactorLimits.freshSeconds * 1000).toISOString();
const stale = new Date(now.getTime() - secondFactorLimits.freshSeconds * 1000 - 1).toISOString();

describe('a session', () => {
  it.each([
    ['none', null, false],
    ['none', fresh, false],
    ['one', null, true],
    ['one', stale, false],
  ])('of a member with %s, given at %s, waits: %s', (has, steppedUpAt, waits) => {
    expect(waitsForSecondFactor({ hasSecondFactor: has === 'one', steppedUpAt })).toBe(waits);
  });

  it.each([
    // second factor, proved, stepped up, fresh
    [false, fresh, null, true],
    [false, stale, null, false],
    [false, stale, fresh, true],
    [false, stale, stale, false],
    [true, fresh, fresh, true],
    [true, fresh, stale, false],
    [true, fresh, null, false],
    [true, stale, fresh, true],
    [true, stale, stale, false],
  ])(
    'with a second factor: %s, proved at %s, by it at %s, is fresh: %s',
    (hasSecondFactor, provedAt, steppedUpAt, is) => {
      expect(isFreshProof({ hasSecondFactor, provedAt, steppedUpAt }, now)).toBe(is);
    },
  );

  it.each(
    memberRoles.flatMap((role) =>
      [false, true].flatMap((isAskedFor) =>
        [false, true].flatMap((hasSecondFactor) =>
          [null, stale].map((steppedUpAt) => ({ role, isAskedFor, hasSecondFactor, steppedUpAt })),
        ),
      ),
    ),
  )('of a $role, asked for: $isAskedFor, has one: $hasSecondFactor, given at $steppedUpAt', (facts) => {
    const { role, isAskedFor, hasSecondFactor, steppedUpAt } = facts;
    const gaveNone = !hasSecondFactor && steppedUpAt === null;
    expect(isRoleWithheld(facts)).toBe(role !== 'member' && isAskedFor && gaveNone);
  });
});

describe('a code', () => {
  it.each([
    ['123456', 'app', '123456'],
    [' 123 456 ', 'app', '123456'],
    ['123-456', 'app', '123456'],
    ['١٢٣٤٥٦', 'app', '123456'],
    ['۱۲۳۴۵۶', 'app', '123456'],
    ['１２３４５６', 'app', '123456'],
    ['abcde-01234', 'recovery', 'abcde01234'],
    ['ABCDE 01234', 'recovery', 'abcde01234'],
    ['ABCDE–OIL34', 'recovery', 'abcde01134'],
  ])('typed as %s is taken for one of the %s', (typed, kind, code) => {
    expect(readCode(typed)).toEqual({ kind, code });
  });

  it.each(['', '12345', '1234567', 'abcde-0123', 'abcde-012345', 'abcde-0123!', '1'.repeat(300)])(
    'is none: %s',
    (typed) => expect(readCode(typed)).toBeNull(),
  );

  it('for recovery is made of letters that it is read from again', () => {
    const bytes = Uint8Array.from({ length: secondFactorLimits.recoveryLetters }, (_, index) => index * 25 + 7);
    const code = recoveryCodeOf(bytes);
    expect(code).toHaveLength(secondFactorLimits.recoveryLetters);
    expect(readCode(grouped(code, 5))).toEqual({ kind: 'recovery', code });
  });

  it('is written in groups', () => {
    expect([grouped('abcde01234', 5), grouped('abcdefg', 4), grouped('', 4)]).toEqual(['abcde 01234', 'abcd efg', '']);
  });
});
