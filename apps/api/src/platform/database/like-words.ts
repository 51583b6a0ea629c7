/** Words beyond these are not searched for: each is a condition of its own. */
const mostWords = 8;

/** Text as the database's `folded` compares it: no accents, lower case. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a search as LIKE patterns for a `folded` column; every one has to match. */
export const likeWords = (text: string): string[] =>
  folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => `%${word.slice(0, 60).replace(/[\\%_]/g, (character) => `\\${character}`)}%`);
