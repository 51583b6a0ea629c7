import { saidPlainly } from '@cluster-commons/domain/kernel';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import type { Element, Root, RootContent } from 'hast';
import { eachElement, isElement, replaceChildren, type Branch } from './html-tree.ts';
import { absolute } from './links.ts';
import { sayRaised } from './raised.ts';
import { importSchema } from './schema.ts';
import { bounds } from './bounds.ts';

const mostOpenTags = 40;
const emphasis: Record<string, string> = { em: 'em', i: 'em', strong: 'b', b: 'b', del: 's', s: 's', strike: 's' };

const isDeadLink = (node: RootContent): node is Element =>
  isElement(node) && node.tagName === 'a' && node.properties['href'] === undefined;

/** A link whose address was refused leaves its words behind. */
function unwrapDeadLinks(tree: Root): void {
  const unwrap = (branch: Branch): void =>
    replaceChildren(branch, (child) => (isDeadLink(child) ? child.children : [child]));
  unwrap(tree);
  eachElement(tree, unwrap);
}

/** Emphasis within the same emphasis says nothing more, and costs the writer of Markdown the cube of its depth. */
function flattenEmphasis(tree: Root): void {
  const within = (branch: Branch, around: readonly string[]): void => {
    replaceChildren(branch, (child) => {
      if (!isElement(child)) return [child];
      const kind = emphasis[child.tagName];
      within(child, kind === undefined ? around : [...around, kind]);
      return kind !== undefined && around.includes(kind) ? child.children : [child];
    });
  };
  within(tree, []);
}

function isHuge(table: Element): boolean {
  let rows = 0;
  let widest = 0;
  eachElement(table, (element) => {
    if (element.tagName !== 'tr') return;
    rows += 1;
    widest = Math.max(widest, element.children.length);
  });
  return rows * widest > bounds.cells;
}

/** Short rows are filled up to the widest when Markdown is written: one long row would multiply the table. */
function unfoldHugeTables(tree: Root): void {
  const plain: Record<string, string> = { table: 'div', tr: 'p' };
  eachElement(tree, (table) => {
    if (table.tagName !== 'table' || !isHuge(table)) return;
    eachElement(table, (part) => {
      part.tagName = plain[part.tagName] ?? 'span';
    });
    table.tagName = 'div';
  });
}

/** Links and pictures lead on to where they led at their origin, which the file names. */
const leadToTheOrigin =
  () =>
  (tree: Root, { data }: { data: Record<string, unknown> }): void => {
    const { origin } = data;
    if (typeof origin !== 'string') return;
    eachElement(tree, ({ properties }) => {
      for (const name of ['href', 'src']) {
        const address = properties[name];
        if (typeof address === 'string') properties[name] = absolute(address, origin);
      }
    });
  };

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(leadToTheOrigin)
  .use(rehypeSanitize, importSchema)
  .use(() => unwrapDeadLinks)
  .use(() => sayRaised)
  .use(() => flattenEmphasis)
  .use(() => unfoldHugeTables)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one', resourceLink: true })
  .freeze();

/** Whether tags stay open too many deep; those that HTML closes by itself are not counted. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?(?!(?:br|hr|img|p|li|td|tr|th|input)\b)[a-z]/gi)) {
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
    if (depth > mostOpenTags) return true;
  }
  return false;
}

const raised = /<(sup|sub)>([^<]*)<\/\1>/gi;

const asText = (html: string): string =>
  html
    .replace(raised, (_, tag: string, text: string) => saidPlainly(tag.toLowerCase() === 'sup' ? 'sup' : 'sub', text))
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();

/**
 * The Markdown of an HTML body from elsewhere, for the importer. Scripts and styles are dropped, unknown tags leave
 * their text behind, HTML nested beyond reason gives its bare text. What comes out is a member's text like any other:
 * `renderMarkdown` makes it safe.
 * @param origin the page the body stood on, such as `https://example.org/questions/1`; its relative links start there
 */
export function markdownFromHtml(html: string, origin?: string): string {
  if (isTooDeep(html)) return asText(html);
  try {
    return converter.processSync({ value: html, data: { origin } }).toString().trimEnd();
  } catch (error) {
    if (error instanceof RangeError) return asText(html);
    throw error;
  }
}
