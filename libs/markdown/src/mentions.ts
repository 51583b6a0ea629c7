/** What a text names: a member or a cluster by `@name`, a thread by `#number`. */
export type Mention =
  | { start: number; end: number; kind: 'name'; /** In lower case, without the sign before it. */ name: string }
  | { start: number; end: number; kind: 'thread'; number: number };

// A name is a handle of a member or the address of a cluster, in any script, of 3 to 80 letters, digits and hyphens, and
// not the second half of an address such as a@b. A number is no part of a word, of an entity or of an address.
const named =
  /(?<![\p{Script=Latin}\p{N}_@/.+-])@([\p{L}\p{N}][\p{L}\p{M}\p{N}-]{1,78}[\p{L}\p{M}\p{N}])(?![\p{L}\p{M}\p{N}_@])|(?<![\p{L}\p{N}_#/&])#([1-9]\d{0,8})(?![\p{L}\p{N}_])/giu;

/** What a text names, whether there is such a thing or not. */
export const mentionsIn = (text: string): Mention[] =>
  text.includes('@') || text.includes('#')
    ? Array.from(text.matchAll(named), ({ 0: written, 1: name, 2: number, index }) => {
        const place = { start: index, end: index + written.length };
        return name === undefined
          ? { ...place, kind: 'thread', number: Number(number) }
          : { ...place, kind: 'name', name: name.toLowerCase() };
      })
    : [];

/** Which of the things that a text names there are. What is none stays as it was written. */
export interface Named {
  /** @param handle in lower case */
  isMember: (handle: string) => boolean;
  /** @param slug in lower case; asked for names that are no member's */
  isCluster: (slug: string) => boolean;
  isThread: (number: number) => boolean;
}

/** For texts that name nothing: what looks so stays as it was written. */
export const namesNothing: Named = { isMember: () => false, isCluster: () => false, isThread: () => false };

const handle = /^[a-z0-9][a-z0-9-]{1,28}[a-z0-9]$/;
/** For texts that come with the product: every name that can be a handle is a member's. */
export const namesMembers: Named = { ...namesNothing, isMember: (name) => handle.test(name) };

/** Where a mention leads; null where it names nothing. */
export function pathOf(mention: Mention, { isMember, isCluster, isThread }: Named): string | null {
  if (mention.kind === 'thread') return isThread(mention.number) ? `/threads/${mention.number}` : null;
  if (isMember(mention.name)) return `/members/${mention.name}`;
  return isCluster(mention.name) ? `/clusters/${encodeURIComponent(mention.name)}` : null;
}
