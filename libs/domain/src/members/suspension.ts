import { checkText, problem, type Problem, type Viewer } from '../kernel/index.ts';
import { hasRight } from '../kernel/index.ts';
import { memberLimits as limits } from './member-limits.ts';

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
/** An instant names its zone, so that it is the same moment for everybody. */
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * The end of a suspension as people give it: a day, which lasts to its end in UTC, or an instant with its zone.
 * @returns milliseconds since the epoch; null for what is neither
 */
export function suspensionEnd(given: string): number | null {
  const isDay = dayShape.test(given);
  if (!isDay && !instantShape.test(given)) return null;
  const at = Date.parse(given);
  if (Number.isNaN(at)) return null;
  // There is no 31 February, and it is not 3 March.
  if (new Date(Date.parse(given.slice(0, 10))).toISOString().slice(0, 10) !== given.slice(0, 10)) return null;
  return isDay ? at + dayMilliseconds - 1 : at;
}

/** The day on which a suspension of so many days ends, as `suspensionEnd` reads it. */
export const suspensionDay = (days: number, now: number): string =>
  new Date(now + days * dayMilliseconds).toISOString().slice(0, 10);

export interface NewSuspension {
  /** Null is without an end. */
  readonly until: string | null;
  readonly reason: string;
}

/** Everything that is wrong with a suspension by this viewer; empty when nothing is. */
export function checkSuspension({ until, reason }: NewSuspension, viewer: Viewer, now: number): Problem[] {
  return [...checkEnd(until, viewer, now), ...checkText(reason, limits.reason, 'input', 'reason')];
}

function checkEnd(until: string | null, viewer: Viewer, now: number): Problem[] {
  const path = ['input', 'until'];
  const isBound = !hasRight(viewer, 'members.manage');
  if (until === null) return isBound ? [problem('REQUIRED', ...path)] : [];
  const end = suspensionEnd(until);
  if (end === null || end <= now) return [problem('BAD_TIME', ...path)];
  const most = isBound ? limits.suspendedDays : limits.suspendedDaysEver;
  // The last day counts to its end.
  return end > now + (most + 1) * dayMilliseconds ? [{ code: 'TOO_MANY_DAYS', path, limit: most }] : [];
}
