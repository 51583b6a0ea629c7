import { directionOfText, showsSomething } from '@cluster-commons/domain/kernel';
import { threadLimits } from '@cluster-commons/domain/threads';
import { excerptOf } from './excerpt.ts';
import { tokensOf, type Token } from './parser.ts';
import { escapeText, Printer, TooLong, type RenderOptions } from './print.ts';
import { wordsOf } from './words.ts';

export type { RenderOptions };

/** Grows with every change of the output; stored with the HTML, so that older texts can be rendered again. */
export const rendererVersion = 3;

/** A text that cannot be rendered within the bounds, in paragraphs. */
const asWritten = (source: string): string =>
  source
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p${directionOfText(part) === 'rtl' ? ' dir="rtl"' : ''}>${escapeText(part)}</p>`)
    .join('\n');

function printed(tokens: readonly Token[] | null, source: string, options: RenderOptions): string {
  if (tokens === null) return asWritten(source);
  try {
    return new Printer(tokens, source, options).print();
  } catch (error) {
    if (error instanceof TooLong) return asWritten(source);
    throw error;
  }
}

const withUnixLines = (source: string): string => source.replaceAll('\r\n', '\n');

/**
 * Renders what a member wrote in Markdown (CommonMark and GitHub's tables, task lists, strike-through, foot notes and bare
 * links) to HTML that is safe to put into a page as it is. Tags and formulas are shown as they were typed, pictures become
 * links, `@name` and `#12` lead to the member, cluster or thread. A text beyond the bounds is shown as it was written, in paragraphs.
 */
export function renderMarkdown(source: string, options: RenderOptions = {}): string {
  const text = withUnixLines(source);
  return printed(tokensOf(text), text, options);
}

/** What is kept of a post beside its Markdown. */
export interface RenderedPost {
  html: string;
  /** Its first words, as plain text. */
  excerpt: string;
  /** Nothing of it is to be seen, whatever was typed: `&nbsp;`, a comment, an empty link. */
  isEmpty: boolean;
  rendererVersion: number;
}

/** A post as it is kept: rendered, with its excerpt, parsed once for both. */
export function renderPost(source: string, options: Pick<RenderOptions, 'named'> = {}): RenderedPost {
  const text = withUnixLines(source);
  const tokens = tokensOf(text);
  const html = printed(tokens, text, options);
  return {
    html,
    isEmpty: !showsSomething(html.replace(/<[^>]*>/g, '')),
    excerpt: excerptOf(tokens === null ? text : wordsOf(tokens), threadLimits.excerpt, true),
    rendererVersion,
  };
}
