import { checkLine, clockIn, isTimeZone, lineOf, problem, type Problem } from '../kernel/index.ts';
import { pollLimits, type PollResults } from './poll-limits.ts';

export interface WrittenPoll {
  readonly options: readonly string[];
  /** What clocks in `zone` show when it closes, `2026-12-20T18:00`. */
  readonly closesAt: string;
  readonly zone: string;
  /** How many of the options a member may choose. */
  readonly mostChoices: number;
  readonly results: PollResults;
  readonly isChangeable: boolean;
}

/** The instant at which a poll closes; null where the time or its zone is none. */
export const closingOf = ({ closesAt, zone }: Pick<WrittenPoll, 'closesAt' | 'zone'>): Date | null =>
  clockIn(zone, closesAt);

/** Options as they are stored: lines that show something. */
export const optionsOf = ({ options }: Pick<WrittenPoll, 'options'>): string[] =>
  options.map(lineOf).filter((option) => option !== '');

function checkOptions(given: WrittenPoll): Problem[] {
  const path = ['input', 'poll', 'options'];
  const options = optionsOf(given);
  const { least, most } = pollLimits.options;
  if (options.length < least) return [{ ...problem('TOO_FEW', ...path), limit: least }];
  if (options.length > most) return [{ ...problem('TOO_MANY', ...path), limit: most }];
  const wrong = given.options.flatMap((option) =>
    lineOf(option) === '' ? [] : checkLine(option, pollLimits.option, ...path),
  );
  if (wrong.length > 0) return wrong.slice(0, 1);
  const isDoubled = new Set(options.map((option) => option.toLowerCase())).size < options.length;
  return isDoubled ? [problem('SAME_TWICE', ...path)] : [];
}

function checkClosing(given: WrittenPoll, now: Date): Problem[] {
  if (!isTimeZone(given.zone)) return [problem('NOT_A_ZONE', 'input', 'poll', 'zone')];
  const closing = closingOf(given);
  const ahead = closing === null ? -1 : closing.getTime() - now.getTime();
  const { least, most } = pollLimits.ahead;
  return ahead >= least && ahead <= most ? [] : [problem('BAD_CLOSING', 'input', 'poll', 'closesAt')];
}

function checkChoices(given: WrittenPoll): Problem[] {
  const path = ['input', 'poll', 'mostChoices'];
  if (!Number.isInteger(given.mostChoices) || given.mostChoices < 1) {
    return [{ ...problem('TOO_FEW', ...path), limit: 1 }];
  }
  const most = Math.max(1, optionsOf(given).length);
  return given.mostChoices > most ? [{ ...problem('TOO_MANY', ...path), limit: most }] : [];
}

/** Everything that is wrong with a new poll; empty when nothing is. */
export const checkPoll = (given: WrittenPoll, now: Date): Problem[] => [
  ...checkOptions(given),
  ...checkClosing(given, now),
  ...checkChoices(given),
];
