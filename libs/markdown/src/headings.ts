import { slugOf } from '@cluster-commons/domain/kernel';
import type { Root } from 'hast';
import { eachElement, textOf } from './html-tree.ts';

export interface PageHeading {
  /** The anchor in the page, without `#`. */
  id: string;
  /** Plain text. */
  text: string;
  level: 2 | 3;
}

/** Gives h2 and h3 an id made of their text. The prefix keeps them apart from the ids of the page around. */
export function nameHeadings(tree: Root): void {
  const taken = new Map<string, number>();
  eachElement(tree, (element) => {
    if (element.tagName !== 'h2' && element.tagName !== 'h3') return;
    const base = `s-${slugOf(textOf(element))}`;
    const before = taken.get(base) ?? 0;
    taken.set(base, before + 1);
    element.properties['id'] = before === 0 ? base : `${base}-${before + 1}`;
  });
}

const heading = /<h([23]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs;
const entities: Record<string, string> = { '&#x26;': '&', '&#x3C;': '<', '&#x22;': '"' };
const decode = (text: string): string => text.replace(/&#x(?:26|3C|22);/g, (entity) => entities[entity] ?? entity);

/**
 * The table of contents of a page rendered with `headings: true`, in order.
 * Reads this library's own output only, in which `<` and `&` of a text are always written as entities.
 */
export const headingsOf = (html: string): PageHeading[] =>
  Array.from(html.matchAll(heading), ([, level, id = '', inner = '']) => ({
    id: decode(id),
    text: decode(inner.replace(/<[^>]*>/g, '')),
    level: level === '2' ? 2 : 3,
  }));
