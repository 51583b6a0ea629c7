import { gapsAround, lineEnd, lineStart, type Edit, type Selection } from './edit.ts';

/** What lines can be made into. */
export type LineKind = 'quote' | 'bullets' | 'numbers';

const signs: Record<LineKind, { is: RegExp; of: (place: number) => string }> = {
  quote: { is: /^> ?/, of: () => '> ' },
  bullets: { is: /^[-*+] /, of: () => '- ' },
  numbers: { is: /^\d{1,9}[.)] /, of: (place) => `${place + 1}. ` },
};

const lists: readonly LineKind[] = ['bullets', 'numbers'];

const plain = (line: string, kind: LineKind): string =>
  lists.includes(kind) ? lists.reduce((rest, list) => rest.replace(signs[list].is, ''), line) : line;

/** Makes the lines that are selected a quotation or a list, or plain again where all of them are that already. */
export function withLines({ text, start, end }: Selection, kind: LineKind): Edit {
  const from = lineStart(text, start);
  // A selection that ends where a line begins does not touch that line.
  const to = lineEnd(text, end > start && text[end - 1] === '\n' ? end - 1 : end);
  const { is, of } = signs[kind];
  const lines = text.slice(from, to).split('\n');
  const isSo = lines.some((line) => line.trim() !== '') && lines.every((line) => is.test(line) || line.trim() === '');
  let place = 0;
  const changed = lines.map((line) => {
    if (isSo) return line.replace(is, '');
    const isBetween = line.trim() === '' && lines.length > 1;
    if (isBetween) return kind === 'quote' ? '>' : line;
    return of(place++) + plain(line, kind);
  });
  const insert = changed.join('\n');
  const isOne = start === end;
  const last = from + insert.length;
  return { from, to, insert, start: isOne ? last : from, end: last };
}

/** The sign a line of a list or quotation begins with, its box of a task, and what follows. */
const item = /^((?:\s*> ?)*)(\s*)([-*+]|(\d{1,9})([.)]))?( +\[[ xX]\])?( +|$)?(.*)$/;

/**
 * What Enter does inside of a list or a quotation: the next line begins as this one; on a line that has nothing but its
 * sign, the list ends. Null where Enter does what it always does.
 */
export function nextLine({ text, start, end }: Selection): Edit | null {
  if (start !== end || isInCode(text, start)) return null;
  const from = lineStart(text, start);
  const line = text.slice(from, lineEnd(text, start));
  const [, quotes = '', indent = '', sign = '', number, closing = '', task = '', gap = '', words = ''] =
    item.exec(line) ?? [];
  const isList = sign !== '' && gap !== '';
  if (!isList && quotes === '') return null;
  if ((isList ? words : line.slice(quotes.length)).trim() === '') {
    // Inside of a quotation a list ends, and the quotation goes on.
    const insert = isList ? quotes : '';
    return { from, to: from + line.length, insert, start: from + insert.length, end: from + insert.length };
  }
  const lead = isList ? quotes + indent + sign + task + gap : quotes;
  if (start < from + lead.length) return null;
  const next = number === undefined ? sign : `${Number(number) + 1}${closing}`;
  const begun = isList ? quotes + indent + next + (task && ' [ ]') + gap : quotes.endsWith(' ') ? quotes : `${quotes} `;
  const place = start + 1 + begun.length;
  return { from: start, to: start, insert: `\n${begun}`, start: place, end: place };
}

/** Does a place lie inside of a block of code, whose lines are left as they are typed? */
const isInCode = (text: string, place: number): boolean =>
  (text.slice(0, place).match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 1;

/** A table to be filled in, apart from what stands around it; the name of its first column is selected. */
export function withTable({ text, start, end }: Selection, column: string): Edit {
  const { before, after } = gapsAround(text, start, end);
  const names = [1, 2].map((number) => `${column} ${number}`);
  const rows = [names, names.map(() => '---'), ...[1, 2].map(() => names.map(() => '   '))];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const place = start + before.length + 2;
  return { from: start, to: end, insert: before + table + after, start: place, end: place + (names[0] ?? '').length };
}
