import { lineOf } from '../kernel/index.ts';
import { extensionOf, extensionsOf } from './media-types.ts';

/** Bytes of a name at the most: file systems take 255, and something is put before and after it. */
export const nameBytes = 180;

/** Bytes of a text in UTF-8. */
const bytesOf = (text: string): number =>
  Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
    .map((point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4))
    .reduce<number>((sum, bytes) => sum + bytes, 0);

/** What parts a path, or means something to a shell, a browser or a system. */
const unfit = /[\\/:*?"<>|%#]/g;

function cutTo(text: string, most: number): string {
  const signs = Array.from(text);
  while (bytesOf(signs.join('')) > most) signs.pop();
  return signs.join('');
}

/**
 * What a file is called, in any script: the last part of a path, without signs that are not seen, that turn the text
 * round or that a system reads in its own way. What is too long loses the end of its stem and keeps its extension.
 * @param mediaType of its content: the name ends in one of its extensions, whatever it ended in before
 */
export function fileNameOf(given: string, mediaType: string | null = null): string {
  const last = lineOf(given.toWellFormed()).split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(unfit, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const extension = extensionOf(name);
  const fits = mediaType === null ? [] : extensionsOf(mediaType);
  const ending = fits.length === 0 || fits.includes(extension) ? extension : (fits[0] ?? extension);
  const isKnownEnding = extension !== '' && name.length > extension.length + 1;
  const stem = (isKnownEnding ? name.slice(0, -extension.length - 1) : name).replace(/[. ]+$/, '');
  const end = ending === '' ? '' : `.${ending}`;
  return `${cutTo(stem, nameBytes - bytesOf(end)).trim() || 'file'}${end}`;
}
