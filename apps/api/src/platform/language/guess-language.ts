import { detectAll } from 'tinyld/light';

/** Letters of a text that are looked at; more say nothing new. */
const looked = 600;
/** Fewer letters than these may be a word of any language. */
const least = 12;
/** How sure the library has to be, of 1, and how many times surer than of the next language. */
const sure = { least: 0.08, times: 1.5 };

/** Code, addresses, names of members and discussions, and marks with figures in them are in no language. */
const noWords = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\S+:\/\/\S+|[@#]\S+|\S*\d\S*/g;
const signs = /[^\p{L}\p{M}’'-]+/gu;

/** The language that a text is written in, ISO 639-1; null where that is not certain. */
export function guessLanguage(text: string): string | null {
  const words = text
    .slice(0, 4 * looked)
    .replace(noWords, ' ')
    .replace(signs, ' ')
    .trim()
    .slice(0, looked);
  if (words.length < least) return null;
  const [first, second] = detectAll(words);
  if (first === undefined || first.accuracy < sure.least) return null;
  return first.accuracy >= sure.times * (second?.accuracy ?? 0) ? first.lang : null;
}
