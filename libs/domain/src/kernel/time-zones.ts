export function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
}

const clockShape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * When clocks in a zone show a time; null where the time or the zone is none.
 * @param shown what they show, `2026-12-20T18:00`
 */
export function clockIn(zone: string, shown: string): Date | null {
  const clock = clockShape.test(shown) ? Date.parse(`${shown}Z`) : NaN;
  // A day that no month has is moved on by some readers of dates.
  const isThere = !Number.isNaN(clock) && new Date(clock).toISOString().startsWith(shown);
  return isThere && isTimeZone(zone) ? instantIn(zone, clock) : null;
}

/** Milliseconds by which clocks of a zone are ahead of UTC at an instant. */
function aheadBy(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - instant;
}

/**
 * When clocks in a zone show a time; one that is skipped there is the first moment that there is.
 * @param clock what they show, in milliseconds as if it were UTC
 * @param zone one that `isTimeZone` knows
 */
export function instantIn(zone: string, clock: number): Date {
  // The clocks may change between that time in UTC and that time there: the second look is right.
  const guess = clock - aheadBy(zone, clock);
  return new Date(clock - aheadBy(zone, guess));
}

/** What clocks in a zone show at an instant, in milliseconds as if it were UTC. */
export const clockAt = (zone: string, instant: Date): number => instant.getTime() + aheadBy(zone, instant.getTime());
