import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import type { Element } from 'hast';
import { eachElement, isElement, textOf, type Branch } from './html-tree.ts';

/** Whom and what a text speaks to, as it was rendered. */
export interface Spoken {
  /** Members that it mentions, by handle; not those that it quotes others mentioning. */
  handles: string[];
  /** Posts that it quotes. */
  quoted: { thread: number; post: number }[];
}

const parser = unified().use(rehypeParse, { fragment: true });
const member = /^\/members\/([^/?#]+)$/;
const post = /^\/threads\/(\d{1,9})(?:[/?][^#]*)?#p(\d{1,9})$/;

const hrefOf = ({ tagName, properties }: Element): string =>
  tagName === 'a' && typeof properties['href'] === 'string' ? properties['href'] : '';

/**
 * Whom a text mentions and what it quotes. A quotation is a block that begins with a link to its post, as the composer writes it.
 * @param html that `renderPost` made
 * @param most of each that is looked for
 */
export function spokenIn(html: string, most: number): Spoken {
  if (!html.includes('href="/')) return { handles: [], quoted: [] };
  const handles = new Set<string>();
  const quoted = new Map<string, { thread: number; post: number }>();
  const inQuotes = new Set<Branch>();
  eachElement(parser.parse(html), (element, parent) => {
    if (element.tagName === 'blockquote') {
      const [, thread, number] = post.exec(firstLinkIn(element)) ?? [];
      if (thread && number) quoted.set(`${thread} ${number}`, { thread: Number(thread), post: Number(number) });
    }
    if (element.tagName === 'blockquote' || inQuotes.has(parent)) inQuotes.add(element);
    const [, handle] = member.exec(hrefOf(element)) ?? [];
    if (handle && !inQuotes.has(element) && textOf(element).startsWith('@')) handles.add(handle.toLowerCase());
  });
  return { handles: [...handles].slice(0, most), quoted: [...quoted.values()].slice(0, most) };
}

/** Where the first thing in a quotation leads, when that is a link. */
function firstLinkIn(quotation: Element): string {
  const paragraph = quotation.children.find(isElement);
  const first = paragraph?.children[0];
  return first !== undefined && isElement(first) ? hrefOf(first) : '';
}
