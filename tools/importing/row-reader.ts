import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/**
 * One `<row ... />` of a dump with its fields and what was changed to read them, or why it cannot be read; `remark` is
 * about the file and stands for no row.
 */
export type DumpRow =
  | {
      readonly line: number;
      readonly attributes: Readonly<Record<string, string>>;
      readonly changes: readonly string[];
    }
  | { readonly line: number; readonly broken: string }
  | { readonly line: number; readonly remark: string };

export interface RowReading {
  signal?: AbortSignal;
  /** Called with each piece of the file, in bytes. */
  onBytes?: (bytes: number) => void;
  /** Longest row that is read, in UTF-16 code units; what memory the reading needs follows from it. */
  longestRow?: number;
}

const rowStart = /<row[\s/>]/g;
const rootEnd = /<\/[A-Za-z]+>\s*$/;
// eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const reference = /&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));/g;

const isXmlCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Dumps hold characters that XML forbids, NUL among them, plain or as references: they are left out, the row stays. */
function withoutForbidden(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(reference, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return isXmlCharacter(code) ? whole : '';
    });
}

/** What stands in a text where its bytes are no UTF-8. */
const unreadable = '\uFFFD';

function changesBy(text: string, usable: string): string[] {
  const changes: string[] = [];
  if (usable.length !== text.length) changes.push('imported without the characters that no text may hold');
  if (text.includes(unreadable)) changes.push(`holds ${unreadable} where the file has bytes that are no UTF-8`);
  return changes;
}

/**
 * Parses one row, whose fields are attributes or, as other programs write them, elements within it (`<Body>` with
 * CDATA). A parser for each file is enough, since `close` makes it new.
 */
function rowParser(): (text: string, line: number) => DumpRow {
  const parser = new SaxesParser<{ fragment: true; position: false; xmlns: false }>({
    fragment: true,
    position: false,
    xmlns: false,
  });
  let problem: string | null = null;
  let found: Record<string, string> | null = null;
  let field: string | null = null;
  const keep = (text: string): void => {
    if (found !== null && field !== null) found[field] = (found[field] ?? '') + text;
  };
  parser.on('error', (error) => (problem ??= error.message.replace(/\.$/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    if (found === null) found = { ...attributes };
    else if (field !== null || Object.hasOwn(found, name)) problem ??= `its <${name}> is not one field of text`;
    else field = name;
  });
  parser.on('closetag', () => (field = null));
  parser.on('text', keep);
  parser.on('cdata', keep);
  return (text, line) => {
    problem = found = field = null;
    const usable = withoutForbidden(text);
    parser.write(usable).close();
    if (problem !== null) return { line, broken: problem };
    return { line, attributes: found ?? {}, changes: changesBy(text, usable) };
  };
}

/**
 * The rows of a dump's file, one by one. A broken row costs itself alone: `<row` never stands unescaped inside a row, so
 * the next one begins the next row. Memory is bounded by the longest row.
 */
export async function* readRows(path: string, options: RowReading = {}): AsyncGenerator<DumpRow> {
  const { signal, onBytes, longestRow = 8_000_000 } = options;
  const parse = rowParser();
  const decoder = new TextDecoder();
  let buffer = '';
  let line = 1;
  /** Whether the buffer begins with a row; before the first one stands the head of the file. */
  let isRow = false;
  let isTooLong = false;

  const take = (end: number): DumpRow | null => {
    const text = buffer.slice(0, end);
    const startLine = line;
    line += countLines(text);
    buffer = buffer.slice(end);
    if (!isRow) return null;
    if (isTooLong) return { line: startLine, broken: `longer than ${longestRow} characters` };
    return parse(text, startLine);
  };

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18, ...(signal && { signal }) })) {
    onBytes?.((chunk as Buffer).length);
    buffer += decoder.decode(chunk as Buffer, { stream: true });
    for (;;) {
      rowStart.lastIndex = isRow && !isTooLong ? 4 : 0;
      const next = rowStart.exec(buffer)?.index;
      if (next === undefined) break;
      const row = take(next);
      isRow = true;
      isTooLong = false;
      if (row !== null) yield row;
    }
    if (isRow && buffer.length > longestRow) {
      isTooLong = true;
      // The last characters may be the beginning of the next row's tag.
      const dropped = buffer.slice(0, -8);
      line += countLines(dropped);
      buffer = buffer.slice(-8);
    }
  }
  buffer += decoder.decode();
  const end = rootEnd.exec(buffer)?.index;
  if (end === undefined && isRow) {
    const row = take(buffer.length);
    if (row !== null) yield row;
    yield { line, remark: 'the file ends here without its closing tag; it may be incomplete' };
  } else {
    const row = take(end ?? buffer.length);
    if (row !== null) yield row;
  }
}
