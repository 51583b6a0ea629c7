import { composerLimits } from '@cluster-commons/domain/composer';

/** A name that is being written, with its sign: where it begins, and what there is of it. */
export interface BegunName {
  from: number;
  prefix: string;
}

// A sign inside of a word is none: an address such as a@b, or a link to a mark. `#` alone begins a heading.
const begun = new RegExp(
  `(?:^|[\\s([{«“‘"'،؛])((?:@[\\p{L}\\p{M}\\p{N}-]{0,${composerLimits.prefix}})|(?:#[\\p{L}\\p{M}\\p{N}-]{1,${composerLimits.prefix}}))$`,
  'u',
);

/** The name that is being written before a place; null where there is none. */
export function begunName(text: string, place: number): BegunName | null {
  const line = text.slice(Math.max(text.lastIndexOf('\n', place - 1) + 1, place - composerLimits.prefix - 3), place);
  const prefix = begun.exec(line)?.[1];
  return prefix === undefined ? null : { from: place - prefix.length, prefix };
}

/** The tag that is being written before a place of a list with commas; null where none is begun. */
export function begunTag(text: string, place: number): BegunName | null {
  const prefix = /[^,،]*$/.exec(text.slice(0, place))?.[0].trimStart() ?? '';
  return prefix === '' ? null : { from: place - prefix.length, prefix };
}
