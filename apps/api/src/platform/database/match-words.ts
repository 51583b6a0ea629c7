import { searchWords } from '@cluster-commons/domain/kernel';
import type { QueryShape } from './query-shape.ts';

/**
 * Folded by the database itself, as the column is; then what means something to LIKE is taken by its letter.
 * A subquery, so that it is worked out once and not for each row.
 */
const pattern = (word: string): string =>
  `(select '%' || regexp_replace(folded(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%')`;

/** Letters of the shortest text that the trigram index can find. */
const indexedLetters = 3;

/**
 * Every word of the searched text has to stand in a folded column that has a trigram index. The longest goes first
 * through the index, where the index helps.
 */
export function matchWords(shape: QueryShape, column: string, searched: string): void {
  const words = searchWords(searched);
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined) return;
  const every = `array(select ${pattern('word')} from unnest(${shape.value(words)}::text[]) word)`;
  shape.where(`${column} like all (${every})`);
  if (longest.length >= indexedLetters) shape.where(`${column} like ${pattern(`${shape.value(longest)}::text`)}`);
}
