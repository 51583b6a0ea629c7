import { clockIn, isTimeZone, problem, type Problem } from '../kernel/index.ts';

const minute = 60_000;

export const openingLimits = {
  /** How long before it opens, in milliseconds. */
  ahead: { least: 5 * minute, most: 90 * 24 * 60 * minute },
  /** So many of a member wait for their time at once. */
  most: 30,
  /** How long one that is being opened is left to whoever does it, in seconds; then it is taken up again. */
  takenSeconds: 300,
  /** So many are opened in a row each time the clock strikes. */
  portion: 100,
} as const;

/** When a discussion is to open by itself. */
export interface OpeningTime {
  /** What clocks in `zone` show then, `2026-12-20T18:00`. */
  readonly opensAt: string;
  readonly zone: string;
}

/** The instant of it; null where the time or its zone is none. */
export const openingAt = ({ opensAt, zone }: OpeningTime): Date | null => clockIn(zone, opensAt);

/** What is wrong with the time that is set; empty when nothing is. */
export function checkOpening(given: OpeningTime, now: Date): Problem[] {
  if (!isTimeZone(given.zone)) return [problem('NOT_A_ZONE', 'input', 'zone')];
  const ahead = (openingAt(given)?.getTime() ?? 0) - now.getTime();
  const { least, most } = openingLimits.ahead;
  return ahead >= least && ahead <= most ? [] : [problem('BAD_OPENING', 'input', 'opensAt')];
}
