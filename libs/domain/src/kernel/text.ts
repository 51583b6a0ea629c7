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

/**
 * The nearest place at or before one in a text where nothing is cut that a reader sees as one sign: a family of emoji, a flag, a
 * letter with its marks. Two signs behind it are all that this depends on.
 */
function between(text: string, place: number): number {
  const near = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, place + 4));
  return near.containing(place)?.index ?? place;
}

/** A text up to a place, without the sign that the place would cut; of one that alone is longer, what fits. */
export function cutAt(text: string, place: number): string {
  return place >= text.length ? text : text.slice(0, between(text, place) || place).toWellFormed();
}

/** The beginning of a text, of so many code points at the most. */
export function startOf(text: string, most: number): string {
  let [end, count] = [0, 0];
  for (const point of text) {
    if (count === most) break;
    count += 1;
    end += point.length;
  }
  return cutAt(text, end);
}

/** What follows a beginning of so many code points, with the sign that it would cut. */
export function restOf(text: string, from: number): string {
  return text.slice(startOf(text, from).length);
}

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
  const slug = startOf(words.join('-'), slugMaxLength).replace(/-+$/, '');
  return slug === '' ? whenEmpty : slug;
}
