import { combineExtensions } from 'micromark-util-combine-extensions';
import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Nodes, Root } from 'mdast';
import { tangleLimits } from './tangle.ts';

// Tags a member types are text to be read, never markup. Footnotes need ids that would repeat on a page of posts.
const plainConstructs = [
  'htmlFlow',
  'htmlText',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
];

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function withoutHtml() {
    const data = this.data();
    const extensions = [...(data.micromarkExtensions ?? []), { disable: { null: plainConstructs } }];
    // Combined once; the parser would combine a list for each text.
    data.micromarkExtensions = [combineExtensions(extensions)];
  })
  .freeze();

export const parseMarkdown = (source: string): Root => parser.parse(source);

/** Visits a node and all below it, parents first, without recursion. */
export function eachNode(tree: Nodes, visit: (node: Nodes) => void): void {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    if ('children' in node)
      for (let i = node.children.length - 1; i >= 0; i -= 1) waiting.push(node.children[i] as Nodes);
  }
}

/** Whether the links that repeat a definition's address would make the page far longer than its source. */
export function expandsTooFar(tree: Root): boolean {
  const lengths = new Map<string, number>();
  const uses: string[] = [];
  eachNode(tree, (node) => {
    if (node.type === 'definition' && !lengths.has(node.identifier)) lengths.set(node.identifier, node.url.length);
    if (node.type === 'linkReference' || node.type === 'imageReference') uses.push(node.identifier);
  });
  return uses.reduce((sum, identifier) => sum + (lengths.get(identifier) ?? 0), 0) > tangleLimits.expansion;
}

/** Writes the boxes of task lists as characters: a form field that nobody can use helps no reader. */
export function writeTasks(tree: Root): void {
  eachNode(tree, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const box = node.checked ? '☑ ' : '☐ ';
    node.checked = null;
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
    else node.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: box.trim() }] });
  });
}
