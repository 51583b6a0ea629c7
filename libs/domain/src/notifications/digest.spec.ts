import { describe, expect, it } from '@jest/globals';
import { digestRhythms, nextDigest, preferencesByDefault, type NotificationPreferences } from './index.ts';

const at = (text: string): Date => new Date(`${text}Z`);
const next = (given: Partial<NotificationPreferences>, after: string): string | null =>
  nextDigest({ ...preferencesByDefault(7), ...given }, at(after))
    ?.toISOString()
    .slice(0, 16) ?? null;

describe('the next digest', () => {
  it.each([
    ['never', 'UTC', '2026-12-01T06:00:00', null],
    ['daily', 'UTC', '2026-12-01T06:00:00', '2026-12-01T07:00'],
    ['daily', 'UTC', '2026-12-01T07:00:00', '2026-12-02T07:00'],
    ['daily', 'Africa/Nairobi', '2026-12-01T03:59:59', '2026-12-01T04:00'],
    ['daily', 'Pacific/Auckland', '2026-12-01T20:00:00', '2026-12-02T18:00'],
    ['weekly', 'UTC', '2026-12-01T06:00:00', '2026-12-07T07:00'],
    ['weekly', 'UTC', '2026-12-07T06:59:59', '2026-12-07T07:00'],
    ['weekly', 'UTC', '2026-12-07T07:00:00', '2026-12-14T07:00'],
    ['monthly', 'UTC', '2026-12-01T07:00:00', '2027-01-01T07:00'],
    ['monthly', 'America/Santiago', '2027-01-31T12:00:00', '2027-02-01T10:00'],
  ] as const)('%s in %s after %s', (digest, zone, after, expected) => {
    expect(next({ digest, zone }, after)).toBe(expected);
  });

  it('keeps its hour when the clocks change, and comes once when its hour is skipped', () => {
    const given = { digest: 'daily', zone: 'Europe/Berlin' } as const;
    expect(next({ ...given, digestHour: 7 }, '2026-03-28T12:00:00')).toBe('2026-03-29T05:00');
    expect(next({ ...given, digestHour: 7 }, '2026-10-24T12:00:00')).toBe('2026-10-25T06:00');
    const skipped = next({ ...given, digestHour: 2 }, '2026-03-28T12:00:00');
    expect(skipped).toBe('2026-03-29T01:00');
    expect(next({ ...given, digestHour: 2 }, `${skipped ?? ''}:00`)).toBe('2026-03-30T00:00');
  });

  it('waits for the end of a pause', () => {
    expect(next({ digest: 'daily', pausedUntil: at('2026-12-20T12:00:00') }, '2026-12-01T06:00:00')).toBe(
      '2026-12-21T07:00',
    );
    expect(next({ digest: 'daily', pausedUntil: at('2026-11-20T12:00:00') }, '2026-12-01T06:00:00')).toBe(
      '2026-12-01T07:00',
    );
  });

  it('always lies ahead, and is never missing for who wants one', () => {
    for (const digest of digestRhythms.filter((rhythm) => rhythm !== 'never')) {
      let after = at('2026-01-01T00:00:00');
      for (let count = 0; count < 40; count += 1) {
        const found = nextDigest({ ...preferencesByDefault(23), digest, zone: 'Asia/Kathmandu' }, after);
        expect(found?.getTime()).toBeGreaterThan(after.getTime());
        after = found ?? after;
      }
    }
  });
});
