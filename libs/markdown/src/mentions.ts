// 3 to 30 of [a-z0-9-] without case, neither end a hyphen; not the second half of an address such as a@b.
const handle = /(?<![\p{Script=Latin}\p{N}_@/.+-])@([a-z0-9][a-z0-9-]{1,28}[a-z0-9])(?![\p{L}\p{N}_@])/giu;

/** A handle where it is written. */
export interface Mention {
  start: number;
  end: number;
  /** In lower case, without the sign before it. */
  handle: string;
}

/** The handles that a text names by `@handle`, whether there are such members or not. */
export const mentionsIn = (text: string): Mention[] =>
  text.includes('@')
    ? Array.from(text.matchAll(handle), ({ 0: written, 1: name = '', index }) => ({
        start: index,
        end: index + written.length,
        handle: name.toLowerCase(),
      }))
    : [];
