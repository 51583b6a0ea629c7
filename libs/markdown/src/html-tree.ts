import type { Element, ElementContent, Root, RootContent } from 'hast';

export type Branch = Root | Element;

export const isElement = (node: Branch | RootContent | undefined): node is Element => node?.type === 'element';

/** Visits every element, parents first, without recursion; `visit` may change the children of what it is given. */
export function eachElement(tree: Branch, visit: (element: Element, parent: Branch) => void): void {
  const waiting: { element: Element; parent: Branch }[] = [];
  const queue = (parent: Branch): void => {
    for (let i = parent.children.length - 1; i >= 0; i -= 1) {
      const child = parent.children[i];
      if (isElement(child)) waiting.push({ element: child, parent });
    }
  };
  queue(tree);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visit(next.element, next.parent);
    queue(next.element);
  }
}

/** All text below a node, in order. */
export function textOf(node: Branch | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('');
}

/** Puts what `replace` gives in the place of each child. */
export function replaceChildren(branch: Branch, replace: (child: RootContent) => RootContent[]): void {
  const children: RootContent[] = branch.children;
  branch.children = children.flatMap(replace) as ElementContent[];
}
