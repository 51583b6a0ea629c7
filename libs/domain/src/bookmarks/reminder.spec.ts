import { checkReminder, reminderLimits, reminderOf, type ReminderChoice } from './index.ts';

/** A Wednesday. */
const now = new Date('2026-12-02T20:30:00Z');
const asked = (choice: ReminderChoice, zone = 'UTC', at: string | null = null, when = now): string | null =>
  reminderOf({ choice, at, zone }, when)?.toISOString() ?? null;

describe('a reminder', () => {
  it.each<[ReminderChoice, string, string]>([
    ['tomorrow', 'UTC', '2026-12-03T09:00:00.000Z'],
    ['friday', 'UTC', '2026-12-04T09:00:00.000Z'],
    ['monday', 'UTC', '2026-12-07T09:00:00.000Z'],
    ['in_a_month', 'UTC', '2027-01-02T09:00:00.000Z'],
    // It is Thursday there already.
    ['tomorrow', 'Asia/Kolkata', '2026-12-04T03:30:00.000Z'],
    ['friday', 'Asia/Kolkata', '2026-12-04T03:30:00.000Z'],
    ['tomorrow', 'America/Lima', '2026-12-03T14:00:00.000Z'],
  ])('for %s in %s is at nine by the clocks there: %s', (choice, zone, then) => {
    expect(asked(choice, zone)).toBe(then);
  });

  it('for a day of the week is never today', () => {
    const friday = new Date('2026-12-04T06:00:00Z');
    const monday = new Date('2026-12-07T06:00:00Z');
    const sunday = new Date('2026-12-06T06:00:00Z');
    expect(asked('friday', 'UTC', null, friday)).toBe('2026-12-11T09:00:00.000Z');
    expect(asked('monday', 'UTC', null, monday)).toBe('2026-12-14T09:00:00.000Z');
    expect(asked('monday', 'UTC', null, sunday)).toBe('2026-12-07T09:00:00.000Z');
  });

  it('in a month is the last day of one that is shorter', () => {
    expect(asked('in_a_month', 'UTC', null, new Date('2027-01-31T06:00:00Z'))).toBe('2027-02-28T09:00:00.000Z');
    expect(asked('in_a_month', 'UTC', null, new Date('2026-12-31T06:00:00Z'))).toBe('2027-01-31T09:00:00.000Z');
  });

  it('at a time of one’s own is what clocks of the zone show', () => {
    expect(asked('at', 'Africa/Nairobi', '2026-12-20T18:00')).toBe('2026-12-20T15:00:00.000Z');
    // The clocks go forward between now and then.
    expect(asked('at', 'Europe/Paris', '2027-06-01T09:00')).toBe('2027-06-01T07:00:00.000Z');
    for (const at of [null, '', 'Friday', '2026-02-30T10:00', '2026-12-20']) expect(asked('at', 'UTC', at)).toBeNull();
  });

  const least = new Date(now.getTime() + reminderLimits.ahead.least).toISOString().slice(0, 16);
  const most = new Date(now.getTime() + reminderLimits.ahead.most).toISOString().slice(0, 16);
  it.each<[ReminderChoice, string, string | null, string]>([
    ['tomorrow', 'UTC', null, ''],
    ['tomorrow', 'Nowhere/Else', null, 'NOT_A_ZONE zone'],
    ['tomorrow', '', null, 'NOT_A_ZONE zone'],
    ['at', 'UTC', least, ''],
    ['at', 'UTC', '2026-12-02T20:34', 'BAD_REMINDER at'],
    ['at', 'UTC', most, ''],
    ['at', 'UTC', '2027-12-03T20:31', 'BAD_REMINDER at'],
    ['at', 'UTC', '2026-11-30T10:00', 'BAD_REMINDER at'],
    ['at', 'UTC', 'soon', 'BAD_REMINDER at'],
    ['at', 'UTC', null, 'BAD_REMINDER at'],
  ])('for %s in %s with %s is refused with "%s"', (choice, zone, at, refusal) => {
    const problems = checkReminder({ choice, at, zone }, now);
    expect(problems.map(({ code, path }) => `${code} ${path.at(-1) ?? ''}`).join()).toBe(refusal);
  });
});
