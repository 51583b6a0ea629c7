import { clockAt, clockIn, instantIn, isTimeZone, problem, type Problem } from '../kernel/index.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export const reminderLimits = {
  /** How far ahead a reminder is, in milliseconds. */
  ahead: { least: 5 * minute, most: 366 * day },
  /** What clocks show when the day alone is chosen. */
  hour: 9,
  /** So many are told at once; what is due beyond waits for the next turn. */
  toldAtOnce: 500,
} as const;

/** A day that is named by one press, or a time of one's own. */
export const reminderChoices = ['tomorrow', 'friday', 'monday', 'in_a_month', 'at'] as const;
export type ReminderChoice = (typeof reminderChoices)[number];

export interface AskedReminder {
  readonly choice: ReminderChoice;
  /** For `at`: what clocks in `zone` show then, `2026-12-20T18:00`. */
  readonly at: string | null;
  readonly zone: string;
}

/** The next such day after today: 0 is Sunday. */
const daysUntil = (weekday: number, today: Date): number => ((weekday - today.getUTCDay() + 6) % 7) + 1;

/** The same day of the next month, or its last one. */
function monthAfter(today: Date): number {
  const [year, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return Date.UTC(year, month + 1, Math.min(date, last));
}

/** When somebody is to be reminded; null where the time or its zone is none. */
export function reminderOf({ choice, at, zone }: AskedReminder, now: Date): Date | null {
  if (!isTimeZone(zone)) return null;
  if (choice === 'at') return clockIn(zone, at ?? '');
  const here = clockAt(zone, now);
  const today = new Date(here - (here % day));
  const days = { tomorrow: 1, friday: daysUntil(5, today), monday: daysUntil(1, today) };
  const then = choice === 'in_a_month' ? monthAfter(today) : today.getTime() + days[choice] * day;
  return instantIn(zone, then + reminderLimits.hour * 60 * minute);
}

/** What is wrong with a reminder. */
export function checkReminder(asked: AskedReminder, now: Date): Problem[] {
  if (!isTimeZone(asked.zone)) return [problem('NOT_A_ZONE', 'input', 'reminder', 'zone')];
  const then = reminderOf(asked, now);
  const ahead = then === null ? -1 : then.getTime() - now.getTime();
  const { least, most } = reminderLimits.ahead;
  return ahead >= least && ahead <= most ? [] : [problem('BAD_REMINDER', 'input', 'reminder', 'at')];
}
