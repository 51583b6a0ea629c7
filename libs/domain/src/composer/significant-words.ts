import { searchWords } from '../kernel/index.ts';

/** Scripts in which a word of few letters says as much as a long one elsewhere. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const marks = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The words of a title by which others like it are found: without marks around them, and no short ones. */
export const significantWords = (title: string): string[] => {
  const words = title.split(/\s+/u).map((word) => word.replace(marks, ''));
  return searchWords(words.filter((word) => [...word].length >= 4 || dense.test(word)).join(' '));
};
