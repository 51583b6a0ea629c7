import { searchWords } from '@cluster-commons/domain/kernel';
import { text } from './columns.ts';
import { statement, type Database } from './database.ts';
import type { QueryShape } from './query-shape.ts';

const folded = { word: text('folded(given.word)') };
const foldWords = statement(
  'fold_words',
  'select folded(given.word) as word from unnest($1::text[]) with ordinality given(word, place) order by place',
  folded,
);

/** Letters of the shortest text that the trigram index finds anywhere; shorter ones it finds where a word begins. */
const indexedLetters = 3;
/** Scripts that put no blanks between words, where a word of one or two letters stands inside a text. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * The words of a searched text as the database compares them: lower case, no accents. Asked for before the search itself,
 * so that its plan can rest on how common they are. No words, no statement.
 */
export async function foldedWords(database: Database, searched: string): Promise<string[]> {
  const words = searchWords(searched);
  if (words.length === 0) return [];
  return (await database.all(foldWords, [words])).map(({ word }) => word);
}

/** What means something to LIKE is taken by its letter. */
const literally = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

/**
 * Every one of the folded words has to stand in a folded column that has a trigram index; words of one or two letters at
 * the beginning of a word. Common words are found by going along the order of the list, rare ones by the index: the plan
 * is made for each search.
 */
export function matchWords(shape: QueryShape, column: string, words: readonly string[]): void {
  if (words.length > 0) shape.planForValues();
  for (const word of words) {
    const pattern = (given: string): string => `${column} like ${shape.value(given)}`;
    const isAnywhere = [...word].length >= indexedLetters || unspaced.test(word);
    if (isAnywhere) shape.where(pattern(`%${literally(word)}%`));
    else shape.where(`${pattern(`${literally(word)}%`)} or ${pattern(`% ${literally(word)}%`)}`);
  }
}
