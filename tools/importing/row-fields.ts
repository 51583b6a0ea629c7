/** Why a row cannot be used; the message is a phrase for the report. */
export class Unusable extends Error {}

export type Attributes = Readonly<Record<string, string>>;

const dayInMs = 86_400_000;
const whole = /^-?\d{1,15}$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z?$/;

/** A number of the dump, such as an id or a score; null where it is not given. @throws {Unusable} for other text */
export function wholeNumber(row: Attributes, name: string): number | null {
  const text = row[name];
  if (text === undefined || text === '') return null;
  if (!whole.test(text)) throw new Unusable(`${name} is “${text.slice(0, 40)}”, not a number`);
  return Number(text);
}

/** @throws {Unusable} where it is missing or no number */
export function requiredNumber(row: Attributes, name: string): number {
  const number = wholeNumber(row, name);
  if (number === null) throw new Unusable(`${name} is missing`);
  return number;
}

/** A count that fits the database's integers; anything else is held to its bounds. */
export const smallNumber = (row: Attributes, name: string): number =>
  Math.max(-2_000_000_000, Math.min(2_000_000_000, wholeNumber(row, name) ?? 0));

/**
 * An instant of the dump, which writes UTC without saying so; in milliseconds, null where it is not given.
 * @throws {Unusable} for what is no date, lies before 1970, or more than a day after `now`
 */
export function instantOf(row: Attributes, name: string, now: number): number | null {
  const text = row[name];
  if (text === undefined || text === '') return null;
  const at = instant.test(text) ? Date.parse(text.endsWith('Z') ? text : `${text}Z`) : Number.NaN;
  if (Number.isNaN(at) || at < 0) throw new Unusable(`${name} is “${text.slice(0, 40)}”, not a date`);
  if (at > now + dayInMs) throw new Unusable(`${name} ${text.slice(0, 10)} lies in the future`);
  return at;
}

/** @throws {Unusable} where it is missing or no date */
export function requiredInstant(row: Attributes, name: string, now: number): number {
  const at = instantOf(row, name, now);
  if (at === null) throw new Unusable(`${name} is missing`);
  return at;
}

/** One line of text: control and direction marks out, blanks joined. Empty where nothing is left. */
export const lineOf = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The first `most` code points; ended by an ellipsis, which is counted, where something is cut. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const atWord = cut.replace(/\s+\S*$/, '');
  return `${(atWord.length > cut.length * 0.7 ? atWord : cut).trimEnd()}…`;
}

/** Tags of a question: `<a><b>` in older dumps, `|a|b|` in newer ones. */
export const tagsOf = (text: string | undefined): string[] => (text ?? '').split(/[<>|]+/).filter((tag) => tag !== '');
