import type { Element, Root, RootContent } from 'hast';
import { eachElement, isElement, replaceChildren, textOf, type Branch } from './html-tree.ts';

const headingTag = /^h[1-6]$/;
const labelLength = 80;

/** Pictures become links to them: no reader pays for a picture, or tells its server who reads, before asking for it. */
export function linkImages(tree: Root): void {
  const within = (branch: Branch, isLink: boolean): void => {
    branch.children.forEach((child, index) => {
      if (!isElement(child)) return;
      if (child.tagName !== 'img') return within(child, isLink || child.tagName === 'a');
      const source = String(child.properties['src'] ?? '');
      const text = { type: 'text' as const, value: String(child.properties['alt'] ?? '') || source };
      branch.children[index] = isLink
        ? text
        : { type: 'element', tagName: 'a', properties: { href: source }, children: [text] };
    });
  };
  within(tree, false);
}

/** Headings start at `top` and go down one step at a time, whatever levels the author picked. */
export function levelHeadings(tree: Root, top: number): void {
  const open: number[] = [];
  eachElement(tree, (element) => {
    if (!headingTag.test(element.tagName)) return;
    const level = Number(element.tagName.slice(1));
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    element.tagName = `h${Math.min(top + open.length - 1, 6)}`;
  });
}

const isDeadLink = (node: RootContent): node is Element =>
  isElement(node) && node.tagName === 'a' && node.properties['href'] === undefined;

const elsewhere = ['nofollow', 'ugc', 'noopener'];

function leavesTheSite(href: string): boolean {
  const address = URL.parse(href, 'https://here.invalid/');
  return address === null || (/^https?:$/.test(address.protocol) && address.host !== 'here.invalid');
}

/** Marks links that leave the site: search engines owe nothing to them. */
export function markLinks(tree: Root): void {
  eachElement(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string' && leavesTheSite(href))
      element.properties['rel'] = elsewhere;
  });
}

/** A link whose address was refused leaves its words behind. */
export function unwrapDeadLinks(tree: Root): void {
  const unwrap = (branch: Branch): void =>
    replaceChildren(branch, (child) => (isDeadLink(child) ? child.children : [child]));
  unwrap(tree);
  eachElement(tree, unwrap);
}

function headerLabel(table: Element): string {
  const head = table.children.filter(isElement).find((child) => child.tagName === 'thead');
  const row = head?.children.find(isElement);
  const names = (row?.children ?? []).filter(isElement).map((cell) => textOf(cell).trim());
  return Array.from(names.filter((name) => name !== '').join(', '))
    .slice(0, labelLength)
    .join('');
}

const columnClasses: Record<string, string> = { right: 'align-end', center: 'align-center' };

function alignCells(table: Element): void {
  eachElement(table, (cell) => {
    const { align } = cell.properties;
    delete cell.properties['align'];
    const name = typeof align === 'string' ? columnClasses[align] : undefined;
    if (name !== undefined) cell.properties['className'] = [name];
  });
}

/**
 * Puts each table in a box that scrolls by keyboard too. A box that takes the focus needs a name in the reader's
 * language: the table's own column titles are that.
 */
export function boxTables(tree: Root): void {
  const tables: { table: Element; parent: Branch }[] = [];
  eachElement(tree, (element, parent) => {
    if (element.tagName === 'table') tables.push({ table: element, parent });
  });
  for (const { table, parent } of tables) {
    alignCells(table);
    const label = headerLabel(table);
    const name = label === '' ? {} : { role: 'group', ariaLabel: label };
    const box: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table-box'], tabIndex: 0, ...name },
      children: [table],
    };
    parent.children[parent.children.indexOf(table)] = box;
  }
}
