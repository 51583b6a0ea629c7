import type { Token } from './parser.ts';

const apart = new Set(['paragraph_open', 'heading_open', 'fence', 'code_block', 'th_open', 'td_open', 'hr']);

/** The words of blocks and of what stands in their lines, blocks apart. */
export function wordsOf(tokens: readonly Token[]): string {
  let words = '';
  for (const { type, content, children } of tokens) {
    if (apart.has(type) || type === 'softbreak' || type === 'hardbreak') words += ' ';
    if (type === 'inline' || type === 'image') words += wordsOf(children ?? []);
    else if (['text', 'code_inline', 'fence', 'code_block'].includes(type)) words += content;
  }
  return words;
}
