import { slugOf } from '@cluster-commons/domain/kernel';

export interface PageHeading {
  /** The anchor in the page, without `#`. */
  id: string;
  /** Plain text. */
  text: string;
  level: 2 | 3;
}

/** Headings start at `top` and go down one step at a time, whatever levels the author picked. */
export class HeadingLevels {
  readonly #open: number[] = [];
  readonly #top: number;

  constructor(top: number) {
    this.#top = top;
  }

  /** @param tag as the author wrote it: `h1` to `h6` */
  next(tag: string): string {
    const level = Number(tag.slice(1));
    while (this.#open.length > 0 && (this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    this.#open.push(level);
    return `h${Math.min(this.#top + this.#open.length - 1, 6)}`;
  }
}

/** Anchors made of the words of headings. The prefix keeps them apart from the ids of the page around. */
export class HeadingNames {
  readonly #taken = new Map<string, number>();

  next(words: string): string {
    const base = `s-${slugOf(words)}`;
    const before = this.#taken.get(base) ?? 0;
    this.#taken.set(base, before + 1);
    return before === 0 ? base : `${base}-${before + 1}`;
  }
}

const heading = /<h([23]) id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs;
// Pages that were rendered by version 1 write these as numbers.
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&quot;': '"',
  '&#x26;': '&',
  '&#x3C;': '<',
  '&#x22;': '"',
};
const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|quot|#x26|#x3C|#x22);/g, (entity) => entities[entity] ?? entity);

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
