/** What no stored text may hold: NUL (PostgreSQL refuses it) and lone surrogates (not valid Unicode). */
export const isStorableText = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/** Length as a reader counts it would need a segmenter; limits count Unicode code points. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

export const slugMaxLength = 80;

/**
 * A readable address part: compatibility-normalised, lower case, letters and digits of any script kept,
 * everything else one hyphen, at most 80 characters. Not unique. Empty input gives `thread`.
 */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = Array.from(words.join('-')).slice(0, slugMaxLength).join('').replace(/-+$/, '');
  return slug === '' ? 'thread' : slug;
}
