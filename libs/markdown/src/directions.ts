import type { Root } from 'hast';
import { isElement, textOf, type Branch } from './html-tree.ts';

type Direction = 'ltr' | 'rtl';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const blocks = new Set(['p', 'ul', 'ol', 'blockquote', 'div', 'h2', 'h3', 'h4', 'h5', 'h6']);

function directionOfText(text: string): Direction | undefined {
  let balance = 0;
  let letters = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters += 1;
    balance += rightToLeft.test(letter) ? 1 : -1;
  }
  if (letters === 0) return undefined;
  return balance > 0 ? 'rtl' : 'ltr';
}

/**
 * Gives blocks the direction most of their letters have, where it is not the one around them. `dir="auto"` would go
 * by the first letter, and an Arabic paragraph that begins with the name of a firm would turn round. Texts without
 * right-to-left letters carry nothing.
 */
export function directBlocks(tree: Root): void {
  if (!rightToLeft.test(textOf(tree))) return;
  const within = (branch: Branch, around: Direction | undefined): void => {
    for (const child of branch.children) {
      if (!isElement(child)) continue;
      let direction = around;
      if (child.tagName === 'pre') direction = 'ltr';
      else if (blocks.has(child.tagName)) direction = directionOfText(textOf(child)) ?? around;
      if (direction !== around) child.properties['dir'] = direction;
      within(child, direction);
    }
  };
  within(tree, undefined);
}
