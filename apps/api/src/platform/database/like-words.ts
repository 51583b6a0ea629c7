/** Words beyond these are not searched for: each is a condition of its own. */
const mostWords = 8;
const mostCharacters = 60;

/**
 * The words of a search as LIKE patterns; every one has to match. The database folds them (`folded`) as it folded the
 * column, so both lose case and accents in the same way.
 */
export const likeWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => `%${word.slice(0, mostCharacters).replace(/[\\%_]/g, (character) => `\\${character}`)}%`);
