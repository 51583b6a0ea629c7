import { unified } from 'unified';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { threadLimits } from '@cluster-commons/domain/threads';
import { directBlocks } from './directions.ts';
import { excerptOf, wordsOf } from './excerpt.ts';
import { boxTables, levelHeadings, linkImages, markLinks, unwrapDeadLinks } from './finish.ts';
import { nameHeadings } from './headings.ts';
import { expandsTooFar, parseMarkdown, writeTasks } from './markdown-tree.ts';
import { linkMentions } from './mentions.ts';
import { postSchema } from './schema.ts';
import { isTangled } from './tangle.ts';

/** Grows with every change of the output; stored with the HTML, so that older texts can be rendered again. */
export const rendererVersion = 1;

export interface RenderOptions {
  /** A page of its own: headings start at h2 and carry ids. In a post they start at h3, under the thread's h2. */
  headings?: boolean;
  /** Which handles, in lower case, become links where `@handle` is written. All by default. */
  isMember?: (handle: string) => boolean;
}

const toHtml = unified().use(remarkRehype).freeze();
const sanitizer = unified().use(rehypeSanitize, postSchema).freeze();
const printer = unified().use(rehypeStringify).freeze();

function asWritten(source: string): HtmlRoot {
  const paragraphs = source.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((value) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  };
}

function safeTree(tree: Root, options: RenderOptions): HtmlRoot {
  linkMentions(tree, options.isMember ?? (() => true));
  writeTasks(tree);
  const html = toHtml.runSync(tree) as HtmlRoot;
  linkImages(html);
  levelHeadings(html, options.headings === true ? 2 : 3);
  return sanitizer.runSync(html) as HtmlRoot;
}

/** What `work` gives, or null where a text is too tangled for it: such a text is shown as it was written. */
function unlessTangled<T>(source: string, work: (tree: Root) => T): T | null {
  if (isTangled(source)) return null;
  try {
    const tree = parseMarkdown(source);
    return expandsTooFar(tree) ? null : work(tree);
  } catch (error) {
    // Deeper than the stack: the limits leave no known way to get here, and a text must never be lost to it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function printed(tree: HtmlRoot, options: RenderOptions): string {
  if (options.headings === true) nameHeadings(tree);
  unwrapDeadLinks(tree);
  markLinks(tree);
  boxTables(tree);
  directBlocks(tree);
  return printer.stringify(tree);
}

const withUnixLines = (source: string): string => source.replaceAll('\r\n', '\n');

/**
 * Renders what a member wrote in Markdown (CommonMark and GitHub's tables, task lists, strike-through and bare links)
 * to HTML that is safe to put into a page as it is. Tags are shown as text, pictures become links, `@handle` links to
 * the profile. A text too tangled to parse in bounded time is shown as it was written, in paragraphs.
 */
export function renderMarkdown(source: string, options: RenderOptions = {}): string {
  const text = withUnixLines(source);
  return printed(unlessTangled(text, (tree) => safeTree(tree, options)) ?? asWritten(text), options);
}

/** What is kept of a post beside its Markdown. */
export interface RenderedPost {
  html: string;
  /** Its first words, as plain text. */
  excerpt: string;
  rendererVersion: number;
}

/** A post as it is kept: rendered, with its excerpt, parsed once for both. */
export function renderPost(source: string, options: Pick<RenderOptions, 'isMember'> = {}): RenderedPost {
  const text = withUnixLines(source);
  const read = unlessTangled(text, (tree) => ({ words: wordsOf(tree), html: safeTree(tree, options) }));
  return {
    html: printed(read?.html ?? asWritten(text), options),
    excerpt: excerptOf(read?.words ?? text, threadLimits.excerpt, true),
    rendererVersion,
  };
}
