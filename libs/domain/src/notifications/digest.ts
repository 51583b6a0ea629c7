import { clockAt, instantIn } from '../kernel/index.ts';
import type { DigestRhythm, NotificationPreferences } from './preferences.ts';

export const digestLimits = {
  /** Members whose digests are decided in one statement. */
  dueAtOnce: 200,
  /** Members for whom the next one is planned in one statement. */
  plannedAtOnce: 1_000,
  /** Discussions with news that a digest names, and newly opened ones. */
  told: 10,
  opened: 8,
  /** Characters of a post in it. */
  excerpt: 160,
  /** A digest is at most so large, whatever was written. */
  bytes: 30_720,
  /** Days for which it is known that one was sent. */
  keptDays: 30,
} as const;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const monday = 1;
/** No rhythm is longer, and the first day looked at may be past its hour. */
const daysLooked = 32;

const isDay: Readonly<Record<DigestRhythm, (day: Date) => boolean>> = {
  never: () => false,
  daily: () => true,
  weekly: (day) => day.getUTCDay() === monday,
  monthly: (day) => day.getUTCDate() === 1,
};

/**
 * When the next digest of a member is due: at their hour by the clocks of their zone, each day, on Mondays, or on the first of the
 * month, and not while they have paused all.
 * @returns the first such moment behind `after`; null for those who want none
 */
export function nextDigest(
  { digest, digestHour, zone, pausedUntil }: NotificationPreferences,
  after: Date,
): Date | null {
  const from = pausedUntil !== null && pausedUntil > after ? pausedUntil : after;
  const midnight = Math.floor(clockAt(zone, from) / dayMs) * dayMs;
  for (let days = 0; days <= daysLooked; days += 1) {
    const day = midnight + days * dayMs;
    if (!isDay[digest](new Date(day))) continue;
    const at = instantIn(zone, day + digestHour * hourMs);
    if (at > from) return at;
  }
  return null;
}
