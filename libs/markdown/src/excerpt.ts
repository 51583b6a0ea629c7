import type { Root } from 'mdast';
import { eachNode, parseMarkdown } from './markdown-tree.ts';
import { isTangled } from './tangle.ts';

const blockTypes = new Set(['paragraph', 'heading', 'code', 'tableCell', 'thematicBreak', 'break']);

/** The words of a text, its blocks apart. */
export function wordsOf(tree: Root): string {
  let text = '';
  eachNode(tree, (node) => {
    if (blockTypes.has(node.type)) text += ' ';
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value;
    if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
  });
  return text;
}

/**
 * Words on one line, at most `maxCodePoints` of them.
 * @param isWhole false where more words follow that are not given
 */
export function excerptOf(words: string, maxCodePoints: number, isWhole: boolean): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const characters = Array.from(text);
  if (characters.length <= maxCodePoints && isWhole) return text;
  const cut = characters.slice(0, maxCodePoints - 1).join('');
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
  const words = isTangled(start) ? start : wordsOf(parseMarkdown(start));
  return excerptOf(words, maxCodePoints, start.length >= source.length);
}
