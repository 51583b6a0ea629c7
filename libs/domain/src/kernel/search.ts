/** Bounds of a search by words, for both sides; what goes beyond them is not searched for. */
export const searchLimits = {
  /** Words of the text that count. */
  words: 8,
  /** Code points of one word that count. */
  letters: 60,
} as const;

/** The words of a searched text, each once, in the order they were written. */
export const searchWords = (text: string): string[] => {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => Array.from(word).slice(0, searchLimits.letters).join(''));
  return [...new Set(words)].slice(0, searchLimits.words);
};
