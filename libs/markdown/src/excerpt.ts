import { lengthOf, startOf } from '@cluster-commons/domain/kernel';
import { tokensOf } from './parser.ts';
import { wordsOf } from './words.ts';

/**
 * Words on one line, at most `maxCodePoints` of them.
 * @param isWhole false where more words follow that are not given
 */
export function excerptOf(words: string, maxCodePoints: number, isWhole: boolean): string {
  const text = words.replace(/\s+/g, ' ').trim();
  if (isWhole && lengthOf(text) <= maxCodePoints) return text;
  const cut = startOf(text, maxCodePoints - 1);
  const atWord = cut.replace(/\s+\S*$/, '');
  const kept = atWord.length > cut.length * 0.7 ? atWord : cut;
  return `${kept.replace(/[\s,;:،؛.-]+$/u, '')}…`;
}

/**
 * The words of a Markdown text on one line, for excerpts and descriptions. Where they are more than `maxCodePoints`,
 * cut at the end of a word where one is near and ended by an ellipsis, which is counted.
 */
export function plainText(source: string, maxCodePoints: number): string {
  // Enough source for the excerpt: addresses of links and table rules take room that no word fills.
  const start = source.slice(0, maxCodePoints * 8 + 2000).toWellFormed();
  const tokens = tokensOf(start);
  return excerptOf(tokens === null ? start : wordsOf(tokens), maxCodePoints, start.length >= source.length);
}
