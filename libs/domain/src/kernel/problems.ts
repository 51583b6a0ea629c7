import type { RefusalCode } from './refusals.ts';
import { isStorableText, lengthOf, lineOf, linesOf, showsSomething } from './text.ts';

/** A refusal the caller can mend: what is wrong, where, and the limit that was passed, if one was. */
export interface Problem {
  readonly code: RefusalCode;
  /** Names of the input fields from the outside in; empty where the whole act is refused. */
  readonly path: readonly string[];
  /** The allowed number that the input missed: characters, items. */
  readonly limit?: number;
  /** Other values of its sentence, in the language of the request. */
  readonly values?: Readonly<Record<string, string>>;
}

export const problem = (code: RefusalCode, ...path: string[]): Problem => ({ code, path });

export interface TextLimits {
  /** Fewest code points after trimming; 0 allows an empty text. */
  readonly least: number;
  readonly most: number;
}

/** Checks a text of several lines by what `linesOf` leaves of it, trimmed; its length is that in Unicode code points. */
export const checkText = (text: string, limits: TextLimits, ...path: string[]): Problem[] =>
  checkStored(text, linesOf(text).trim(), limits, path);

/** The same for a text of one line, by what is stored of it: `lineOf`. */
export const checkLine = (text: string, limits: TextLimits, ...path: string[]): Problem[] =>
  checkStored(text, lineOf(text), limits, path);

function checkStored(text: string, stored: string, limits: TextLimits, path: string[]): Problem[] {
  if (!isStorableText(text)) return [{ code: 'BAD_TEXT', path }];
  const length = lengthOf(stored);
  if (limits.least > 0 && !showsSomething(stored)) return [{ code: 'REQUIRED', path }];
  if (length < limits.least) return [{ code: 'TOO_SHORT', path, limit: limits.least }];
  if (length > limits.most) return [{ code: 'TOO_LONG', path, limit: limits.most }];
  return [];
}

/** Checks a list of values from a closed vocabulary: not more than `most`, each known. */
export function checkValues(
  values: readonly string[],
  isKnown: (value: string) => boolean,
  most: number,
  ...path: string[]
): Problem[] {
  if (values.length > most) return [{ code: 'TOO_MANY', path, limit: most }];
  return values.every(isKnown) ? [] : [{ code: 'NOT_A_VALUE', path }];
}
