import { lengthOf, startOf } from '../kernel/index.ts';

/** Characters of a post that a quotation holds at the most; the link leads to the rest. */
const most = 1_500;

interface Quoted {
  /** Who wrote it; the number of the post where that is not to be said. */
  name: string;
  /** Address of the post. */
  path: string;
  /** Markdown of the post, or of the part of it that is quoted. */
  text: string;
}

const isQuote = (line: string): boolean => line.startsWith('>');
const fence = /^ {0,3}(?:```|~~~)/;
/** What begins a block that is no paragraph. */
const otherBlock = /^(?: {4}|\t| {0,3}(?:[-*+]\s|[>|#]|\d{1,9}[.)]\s|```|~~~))/;

/** What somebody quotes again is left out, unless there is nothing else. */
function ownLines(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const own = lines.filter((line) => !isQuote(line));
  return own.some((line) => line.trim() !== '') ? own : lines.map((line) => line.replace(/^> ?/, ''));
}

/** The first lines, as many as there is room for; of a line that is too long the first words. */
function firstOf(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let room = most;
  for (const line of lines) {
    room -= lengthOf(line) + 1;
    if (room >= 0) kept.push(line);
    else {
      if (kept.every((each) => each.trim() === '')) kept.push(startOf(line, most));
      kept.push('…');
      break;
    }
  }
  const isOpen = kept.filter((line) => fence.test(line)).length % 2 === 1;
  return isOpen ? [...kept, '```'] : kept;
}

/** Lines that stand together with one empty line between them. */
const tidied = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n');

/** A post, or a part of it, as a quotation in Markdown that names its author and links back; ends with an empty line. */
export function quotationOf({ name, path, text }: Quoted): string {
  const [first = '', ...rest] = tidied(firstOf(ownLines(text)));
  const source = `[${name.replace(/[\\[\]*_`<>]/g, '\\$&')}](${path}):`;
  const lines = otherBlock.test(first) ? [source, '', first, ...rest] : [`${source} ${first}`, ...rest];
  return `${lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n')}\n\n`;
}
