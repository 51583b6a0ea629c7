import { cutAt, lineOf } from '../kernel/index.ts';
import { extensionOf, extensionsOf } from './media-types.ts';

/** Bytes of a name at the most: file systems take 255, and something is put before and after it. */
export const nameBytes = 180;

/** Letters of what is given that are looked at, from its end: no file system has names half as long. */
const looked = 4096;

/** As UTF-8, of which a sign takes one to four. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What parts a path, or means something to a shell, a browser or a system. */
const unfit = /[\\/:*?"<>|%#]/g;

/** What Windows takes for a device, whatever ending follows. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

function cutTo(text: string, most: number): string {
  let [bytes, end] = [0, 0];
  for (const sign of text) {
    bytes += bytesOf(sign);
    if (bytes > most) break;
    end += sign.length;
  }
  return cutAt(text, end);
}

/**
 * What a file is called, in any script: the last part of a path, without signs that are not seen, that turn the text
 * round or that a system reads in its own way. What is too long loses the end of its stem and keeps its extension.
 * @param mediaType of its content: the name ends in one of its extensions, whatever it ended in before
 */
export function fileNameOf(given: string, mediaType: string | null = null): string {
  const last = lineOf(given.slice(-looked).toWellFormed()).split(/[\\/]/).at(-1) ?? '';
  const name = last
    .replace(unfit, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(device, '_$&');
  const extension = extensionOf(name);
  const fits = mediaType === null ? [] : extensionsOf(mediaType);
  const ending = fits.length === 0 || fits.includes(extension) ? extension : (fits[0] ?? extension);
  const isKnownEnding = extension !== '' && name.length > extension.length + 1;
  const stem = (isKnownEnding ? name.slice(0, -extension.length - 1) : name).replace(/[. ]+$/, '');
  const end = ending === '' ? '' : `.${ending}`;
  return `${cutTo(stem, nameBytes - bytesOf(end)).trim() || 'file'}${end}`;
}
