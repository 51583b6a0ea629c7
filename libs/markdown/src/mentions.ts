import { findAndReplace } from 'mdast-util-find-and-replace';
import type { Link, Root } from 'mdast';

// 3 to 30 of [a-z0-9-] without case, neither end a hyphen; not the second half of an address such as a@b.
const handle = /(?<![\p{Script=Latin}\p{N}_@/.+-])@([a-z0-9][a-z0-9-]{1,28}[a-z0-9])(?![\p{L}\p{N}_@])/giu;

/** Turns each `@handle` outside code and links into a link to the member's profile. */
export function linkMentions(tree: Root, isMember: (handle: string) => boolean): void {
  findAndReplace(
    tree,
    [
      handle,
      (text: string, name: string): Link | false => {
        const known = name.toLowerCase();
        if (!isMember(known)) return false;
        return { type: 'link', url: `/members/${known}`, children: [{ type: 'text', value: text }] };
      },
    ],
    { ignore: ['link', 'linkReference'] },
  );
}
