import type { Token } from './parser.ts';

/** Which note, and which of the places that refer to it, from 0. */
interface NoteMeta {
  id: number;
  subId?: number;
}

const metaOf = ({ meta }: Token): NoteMeta => meta as unknown as NoteMeta;

/** FNV-1a, 32 bits, in base 36. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * The marks of foot notes and the ways to and fro. Many posts stand on one page, so ids carry a hash of the text: those of
 * two posts are the same only where their notes are.
 */
export class NoteMarks {
  readonly #source: string;
  #hash: string | undefined;
  readonly #places = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  private get prefix(): string {
    return `n-${(this.#hash ??= hashOf(this.#source))}`;
  }

  idOf(token: Token): string {
    return `${this.prefix}-${metaOf(token).id + 1}`;
  }

  private placeOf(token: Token): string {
    return `${this.idOf(token)}-${(metaOf(token).subId ?? 0) + 1}`;
  }

  /** The raised number in the text. Words of a link hold none: the parser takes them for no link then. */
  reference(token: Token): string {
    const number = metaOf(token).id + 1;
    const place = this.placeOf(token);
    this.#places.add(place);
    return `<sup><a href="#${this.idOf(token)}" id="${place}" role="doc-noteref">${number}</a></sup>`;
  }

  /** From the note back to where the text refers to it; from one that nothing refers to, nowhere. */
  wayBack(token: Token): string {
    const place = this.placeOf(token);
    return this.#places.has(place) ? ` <a href="#${place}" role="doc-backlink">↩</a>` : '';
  }
}
