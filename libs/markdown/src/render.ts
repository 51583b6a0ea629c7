import { unified } from 'unified';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { directBlocks } from './directions.ts';
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
  /** Which handles, in lower case, become links where `@handle` is written. All, unless told. */
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

function treeOf(tree: Root, options: RenderOptions): HtmlRoot {
  linkMentions(tree, options.isMember ?? (() => true));
  writeTasks(tree);
  const html = toHtml.runSync(tree) as HtmlRoot;
  linkImages(html);
  levelHeadings(html, options.headings === true ? 2 : 3);
  return sanitizer.runSync(html) as HtmlRoot;
}

function safeTree(source: string, options: RenderOptions): HtmlRoot {
  if (isTangled(source)) return asWritten(source);
  try {
    const tree = parseMarkdown(source);
    return expandsTooFar(tree) ? asWritten(source) : treeOf(tree, options);
  } catch (error) {
    // Deeper than the stack: the limits leave no known way to get here, and a text must never be lost to it.
    if (error instanceof RangeError) return asWritten(source);
    throw error;
  }
}

/**
 * Renders what a member wrote in Markdown (CommonMark and GitHub's tables, task lists, strike-through and bare links)
 * to HTML that is safe to put into a page as it is. Tags are shown as text, pictures become links, `@handle` links to
 * the profile. A text too tangled to parse in bounded time is shown as it was written, in paragraphs.
 */
export function renderMarkdown(source: string, options: RenderOptions = {}): string {
  const tree = safeTree(source.replaceAll('\r\n', '\n'), options);
  if (options.headings === true) nameHeadings(tree);
  unwrapDeadLinks(tree);
  markLinks(tree);
  boxTables(tree);
  directBlocks(tree);
  return printer.stringify(tree);
}
