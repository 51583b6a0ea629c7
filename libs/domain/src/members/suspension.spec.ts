import { describe, expect, it } from '@jest/globals';
import type { MemberRole, Viewer } from '../kernel/index.ts';
import { checkSuspension, memberLimits, memberState, suspensionDay, suspensionEnd } from './index.ts';

const now = Date.parse('2026-11-30T12:00:00Z');
const by = (role: MemberRole): Viewer => ({
  kind: 'member',
  id: 'x',
  role,
  isSuspended: false,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const iso = (given: string): string | null => {
  const end = suspensionEnd(given);
  return end === null ? null : new Date(end).toISOString();
};

describe('the end of a suspension', () => {
  it.each([
    ['2026-12-07', '2026-12-07T23:59:59.999Z'],
    ['2026-12-07T10:00Z', '2026-12-07T10:00:00.000Z'],
    ['2026-12-07T10:00:30.5+03:00', '2026-12-07T07:00:30.500Z'],
  ])('%s is %s', (given, end) => expect(iso(given)).toBe(end));

  it.each(['', 'tomorrow', '7.12.2026', '2026-12-07T10:00', '2026-02-31', '2026-13-01', '2026-12-07 10:00Z'])(
    '“%s” is none',
    (given) => expect(iso(given)).toBeNull(),
  );

  it.each(memberLimits.suspensions)('is within what a moderator may give after %i days', (days) => {
    const until = suspensionDay(days, now);
    expect(checkSuspension({ until, reason: 'Selling again' }, by('moderator'), now)).toEqual([]);
  });
});

describe('a suspension', () => {
  const wrong = (until: string | null, role: MemberRole = 'moderator', reason = 'Selling again') =>
    checkSuspension({ until, reason }, by(role), now).map(({ code, path, limit }) => [code, path[1], limit]);

  it('has an end where its author may give none without', () => {
    expect(wrong(null)).toEqual([['REQUIRED', 'until', undefined]]);
    expect(wrong(null, 'administrator')).toEqual([]);
  });

  it('ends in the future, and not too late', () => {
    expect(wrong('2026-11-29')).toEqual([['BAD_TIME', 'until', undefined]]);
    expect(wrong('2026-11-30')).toEqual([]);
    expect(wrong('2027-01-01')).toEqual([['TOO_MANY_DAYS', 'until', memberLimits.suspendedDays]]);
    expect(wrong('2027-01-01', 'administrator')).toEqual([]);
    expect(wrong('2028-01-01', 'administrator')).toEqual([['TOO_MANY_DAYS', 'until', memberLimits.suspendedDaysEver]]);
  });

  it('has a reason', () => {
    expect(wrong('2026-12-07', 'moderator', ' ')).toEqual([['REQUIRED', 'reason', undefined]]);
    expect(wrong('2026-12-07', 'moderator', 'No')).toEqual([['TOO_SHORT', 'reason', memberLimits.reason.least]]);
  });
});

describe('the state of an account', () => {
  it('is its status, and apart from it that it waits for its confirmation', () => {
    expect(memberState({ status: 'active', isConfirmed: true })).toBe('active');
    expect(memberState({ status: 'active', isConfirmed: false })).toBe('unconfirmed');
    expect(memberState({ status: 'suspended', isConfirmed: false })).toBe('suspended');
    expect(memberState({ status: 'imported', isConfirmed: false })).toBe('imported');
  });
});
