import type { Edit, Selection } from './edit.ts';

/** Marks around a word or more: two stars make it bold, an underscore italic. */
export type Mark = '**' | '_';

/** An outer mark of its own: `_` beside `_`, but a star of `**` beside a star is another mark. */
const stands = (text: string, at: number, mark: Mark): boolean =>
  text.startsWith(mark, at) && (mark === '_' || text[at - 1] !== '*' || text[at - 2] === '*');

/**
 * Puts marks around what is selected, or takes them away where they stand already. Blanks at its ends stay outside of
 * the marks, and each line is marked by itself, since a mark does not reach over the end of a paragraph.
 */
export function withMark(selection: Selection, mark: Mark): Edit {
  const { text } = selection;
  const [start, end] = withoutBlanks(selection);
  const size = mark.length;
  if (stands(text, start - size, mark) && text.startsWith(mark, end) && start >= size) {
    const insert = text.slice(start, end);
    return { from: start - size, to: end + size, insert, start: start - size, end: end - size };
  }
  const chosen = text.slice(start, end);
  if (chosen === '') return { from: start, to: end, insert: mark + mark, start: start + size, end: start + size };
  const lines = chosen.split('\n');
  const isMarked = lines.every((line) => line.trim() === '' || isWrapped(line, mark));
  const insert = lines.map((line) => (isMarked ? unwrapped(line, mark) : wrapped(line, mark))).join('\n');
  const isOne = !isMarked && lines.length === 1;
  return {
    from: start,
    to: end,
    insert,
    start: isOne ? start + size : start,
    end: start + insert.length - (isOne ? size : 0),
  };
}

function withoutBlanks({ text, start, end }: Selection): [start: number, end: number] {
  const chosen = text.slice(start, end);
  if (chosen.trim() === '') return [end, end];
  return [start + chosen.length - chosen.trimStart().length, end - (chosen.length - chosen.trimEnd().length)];
}

const isWrapped = (line: string, mark: Mark): boolean => {
  const words = line.trim();
  return words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark);
};

/** What stands before the words of a line: blanks, and the sign of a list or a quotation. */
const lead = /^\s*(?:(?:[-*+]|\d{1,9}[.)]|>)\s+)*/;

function wrapped(line: string, mark: Mark): string {
  const before = lead.exec(line)?.[0] ?? '';
  const words = line.slice(before.length).trimEnd();
  return words === '' || isWrapped(words, mark) ? line : `${before}${mark}${words}${mark}`;
}

const unwrapped = (line: string, mark: Mark): string =>
  line.trim() === '' ? line : line.replace(line.trim(), line.trim().slice(mark.length, -mark.length));

const address = /^(?:https?:\/\/|mailto:|www\.)\S+$/i;

/** Makes a link of what is selected: of words, whose address is typed next, or of an address, whose words are. */
export function withLink({ text, start, end }: Selection): Edit {
  const chosen = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  if (address.test(chosen)) {
    return { from: start, to: end, insert: `[](${chosen})`, start: start + 1, end: start + 1 };
  }
  const words = chosen.replace(/[[\]]/g, '\\$&');
  const insert = `[${words}](https://)`;
  const place = start + words.length + 3;
  return chosen === ''
    ? { from: start, to: end, insert, start: start + 1, end: start + 1 }
    : { from: start, to: end, insert, start: place, end: place + 'https://'.length };
}

/** Begins the name of a member or a cluster, apart from the word before it. */
export function withMention({ text, start, end }: Selection): Edit {
  const before = start === 0 || /[\s([{«“]$/u.test(text.slice(0, start)) ? '' : ' ';
  const place = start + before.length + 1;
  return { from: start, to: end, insert: `${before}@`, start: place, end: place };
}
