import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const chunkLength = 64 * 1024;

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;

export type Field = string | number | boolean | null;

/** One line of COPY's text format. */
export function line(...fields: readonly Field[]): string {
  let text = '';
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i];
    if (i > 0) text += '\t';
    if (field === null || field === undefined) text += '\\N';
    else text += typeof field === 'string' ? escaped(field) : String(field);
  }
  return `${text}\n`;
}

/** A text array of words that need no quotes, as identifiers of vocabularies. */
export const array = (words: readonly string[]): string => `{${words.join(',')}}`;

function* chunks(lines: Iterable<string>, onLines: (count: number) => void): Generator<Buffer> {
  let text = '';
  let count = 0;
  for (const each of lines) {
    text += each;
    count += 1;
    if (text.length < chunkLength) continue;
    yield Buffer.from(text);
    onLines(count);
    text = '';
    count = 0;
  }
  yield Buffer.from(text);
  onLines(count);
}

/**
 * Sends lines into a table as fast as the server takes them; never holds more than some chunks.
 * @param target the table and its columns, as COPY names them
 */
export async function copyInto(
  client: pg.ClientBase,
  target: string,
  lines: Iterable<string>,
  onLines: (count: number) => void,
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(Readable.from(chunks(lines, onLines)), stream);
}
