export function isTimeZone(name: string): boolean {
  try {
    return (
      /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
    );
  } catch {
    return false;
  }
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
export const clockIn = (zone: string, instant: Date): number => instant.getTime() + aheadBy(zone, instant.getTime());
