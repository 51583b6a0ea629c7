import commonmark from 'commonmark-spec';
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import type { Element, RootContent } from 'hast';
import { textOf } from './html-tree.ts';
import { renderMarkdown } from './index.ts';

const { tests: examples } = commonmark;

/**
 * Where we differ from CommonMark on purpose, whatever the example:
 * - levels of headings follow from the page around, one step at a time;
 * - a picture is a link to it, and in a link its words;
 * - titles of links are left out, and links that leave the site say so;
 * - the language of code stands on the block.
 * The examples below differ besides, each for one reason.
 */
const differences: readonly { because: string; examples: readonly number[] }[] = [
  {
    because: 'Tags are text, and Markdown in them is read.',
    examples: [
      ...[21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643],
      ...Array.from({ length: 44 }, (_, i) => 148 + i),
      ...[613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631],
    ],
  },
  { because: 'Bare addresses are links.', examples: [602, 608, 611, 612] },
  { because: 'Links lead to http, https, mail and telephone only.', examples: [596, 598, 599, 601] },
  { because: 'An address that begins with a host leads to that host.', examples: [573, 576, 577, 578] },
  { because: 'A language of code is a word.', examples: [144] },
];
const reasons = new Map(differences.flatMap(({ because, examples: which }) => which.map((n) => [n, because] as const)));

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === '';
const withBlocks = new Set(['ul', 'ol', 'li', 'blockquote']);

/** A tree as text, in which what differs on purpose reads alike. */
function canonical(node: RootContent, isInLink = false): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
  if (node.type !== 'element') return '';
  if (node.tagName === 'img') return pictureAsLink(node, isInLink);
  if (node.tagName === 'pre') return codeBlock(node);
  const name = node.tagName.replace(/^h\d$/, 'heading');
  const inner = node.children
    .filter((child) => !(withBlocks.has(name) && isBlank(child)))
    .map((child) => canonical(child, isInLink || name === 'a'))
    .join('');
  const value = String((name === 'a' ? node.properties.href : node.properties.start) ?? '');
  return `<${name} ${value}>${name === 'a' || name === 'code' ? inner : inner.trim()}</>`;
}

function pictureAsLink({ properties }: Element, isInLink: boolean): string {
  const words = String(properties.alt ?? '') || String(properties.src);
  return isInLink ? words : `<a ${String(properties.src)}>${words}</>`;
}

function codeBlock(pre: Element): string {
  const [code] = pre.children;
  const named = code?.type === 'element' ? code.properties.className : undefined;
  const language = pre.properties.dataLang ?? String(named ?? '').replace('language-', '');
  return `<pre ${String(language)}>${textOf(pre)}</>`;
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const treeOf = (html: string): string =>
  parser
    .parse(html)
    .children.filter((child) => !isBlank(child))
    .map((child) => canonical(child))
    .join('\n');
const withTabs = (text: string): string => text.replaceAll('→', '\t');

const [same, other] = [
  examples.filter(({ number }) => !reasons.has(number)),
  examples.filter(({ number }) => reasons.has(number)),
];

describe('CommonMark 0.31.2', () => {
  it('has all its examples', () => {
    expect(same.length + other.length).toBe(652);
  });

  it.each(same)('is followed: example $number', ({ markdown, html }) => {
    expect(treeOf(renderMarkdown(withTabs(markdown)))).toBe(treeOf(withTabs(html)));
  });

  it.each(other.map(({ number, markdown, html }) => ({ number, markdown, html, because: reasons.get(number) })))(
    'is not followed: example $number. $because',
    ({ markdown, html }) => {
      expect(treeOf(renderMarkdown(withTabs(markdown)))).not.toBe(treeOf(withTabs(html)));
    },
  );
});
