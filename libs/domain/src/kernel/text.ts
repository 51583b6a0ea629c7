/** What no stored text may hold: NUL (PostgreSQL refuses it) and lone surrogates (not valid Unicode). */
export const isStorableText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** What breaks a line, or stands for a break. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * What is not seen, or turns or hides what is: controls, marks of direction, tags, fillers. The two joiners stay:
 * words of Persian and of Indian scripts need them.
 */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text of one line as it is stored and compared: composed, without what is not seen, one space between words. */
export const lineOf = (text: string): string =>
  text.replace(breaks, ' ').replace(unseen, '').normalize('NFC').replace(/ {2,}/g, ' ').trim();

/** A text of several lines as it is stored: each line ends in one way, whoever sent it. Forms of browsers send two signs. */
export const linesOf = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a reader would see anything of it. */
export const showsSomething = (text: string): boolean => seen.test(text.replace(unseen, ''));

/** Length as a reader counts it would need a segmenter; limits count Unicode code points. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

export const slugMaxLength = 80;

/**
 * A readable address part: compatibility-normalised, lower case, letters and digits of any script kept,
 * everything else one hyphen, at most 80 characters. Not unique.
 * @param whenEmpty stands for a title without any letter or digit
 */
export function slugOf(title: string, whenEmpty = 'thread'): string {
  const words =
    lineOf(title)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = Array.from(words.join('-')).slice(0, slugMaxLength).join('').replace(/-+$/, '');
  return slug === '' ? whenEmpty : slug;
}
