import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';
import { fileLimits, isArchive, isMediaType, textTypeOf, type MediaTypeName } from '@cluster-commons/domain/files';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { refusalOfArchive } from './archive-parts.ts';

/** What a page, a picture that is a program, or a program begins with. */
const isMarkup = /^\s*(?:<[!?a-z]|#!)/i;
/** Signs that no text has, without those that end its lines and pages. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const isBinary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const wide = (first: number | undefined, second: number | undefined): 'utf-16le' | 'utf-16be' | null =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;

/** Texts have no mark of their own: they are what holds nothing else. Any of the older encodings is one too. */
async function isText(path: string): Promise<boolean> {
  let decoder: TextDecoder | null = null;
  let head = '';
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(wide(chunk[0], chunk[1]) ?? 'latin1');
    const text = decoder.decode(chunk, { stream: true });
    if (isBinary.test(text)) return false;
    if (head.length < fileLimits.sniffed) head += text;
  }
  return !isMarkup.test(head.replace(/^(?:\ufeff|ï»¿)/, ''));
}

type Judged = { mediaType: MediaTypeName } | { refusal: RefusalCode };

const untaken: Judged = { refusal: 'FILE_TYPE' };

/** What a file is, by its content alone; among texts, which all look alike, by the ending of its name. */
export async function judgeContent(path: string, name: string): Promise<Judged> {
  const found = await fileTypeFromFile(path);
  if (found === undefined) {
    const said = textTypeOf(name);
    return said !== null && (await isText(path)) ? { mediaType: said } : untaken;
  }
  if (/macroenabled/i.test(found.mime)) return { refusal: 'FILE_HAS_MACROS' };
  if (!isMediaType(found.mime)) return untaken;
  const mediaType = found.mime as MediaTypeName;
  const refusal = isArchive(mediaType) ? await refusalOfArchive(path) : null;
  return refusal === null ? { mediaType } : { refusal };
}
