import { saidPlainly } from '@cluster-commons/domain/kernel';
import Turndown from 'turndown';
import { tidy } from './tidy.ts';

const inLine = (markdown: string): string => markdown.replace(/\\?\s*\n\s*/g, ' ').trim();
const turning = new Turndown({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '_',
  hr: '---',
});

turning.addRule('table', { filter: 'table', replacement: (_content, node) => tableFrom(node as HTMLTableElement) });
turning.addRule('struck', {
  filter: ({ nodeName }) => ['DEL', 'S', 'STRIKE'].includes(nodeName),
  replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`),
});
for (const kind of ['sup', 'sub'] as const)
  turning.addRule(kind, { filter: kind, replacement: (content) => saidPlainly(kind, content) });
turning.addRule('item', {
  filter: 'li',
  replacement: (content, node) => {
    const list = node.parentElement;
    const isCounted = list?.localName === 'ol';
    const place = Array.from(list?.children ?? []).indexOf(node as Element);
    const sign = isCounted ? `${Number(list?.getAttribute('start') ?? 1) + place}. ` : '- ';
    const lines = content
      .trim()
      .replace(/\n{2,}(?=\s*(?:[-*+]|\d+[.)]) )/g, '\n')
      .split('\n');
    const [first = '', ...rest] = lines;
    const indented = rest.map((line) => (line.trim() === '' ? '' : ' '.repeat(sign.length) + line));
    return `${[sign + first, ...indented].join('\n')}${node.nextElementSibling ? '\n' : ''}`;
  },
});

const spanOf = (cell: HTMLTableCellElement): number => Math.min(Math.max(cell.colSpan, 1), 20);

const cellFrom = (cell: HTMLTableCellElement): string =>
  inLine(turning.turndown(cell.innerHTML)).replace(/(?<!\\)\|/g, '\\|');

const isAtEnd = (cell: HTMLTableCellElement): boolean =>
  cell.getAttribute('align') === 'right' || /text-align:\s*(?:right|end)/.test(cell.getAttribute('style') ?? '');

/** A table of lines and pipes, its first row as its head; one of a single cell is what stands in it. */
function tableFrom(table: HTMLTableElement): string {
  const rows = Array.from(table.rows, (row) =>
    Array.from(row.cells).flatMap((cell) => [
      { text: cellFrom(cell), isEnd: isAtEnd(cell) },
      ...Array.from({ length: spanOf(cell) - 1 }, () => ({ text: '', isEnd: false })),
    ]),
  ).filter((row) => row.some(({ text }) => text !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length - row.toReversed().findIndex(({ text }) => text !== '')));
  const [head] = rows;
  if (head === undefined) return '';
  if (rows.length === 1 && width === 1) return `\n\n${head[0]?.text ?? ''}\n\n`;
  const columns = Array.from({ length: width }, (_, column) => column);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const written = rows.map((row) => line(columns.map((column) => row[column]?.text ?? '')));
  // The head may stand otherwise than what is below it.
  const isEnd = (column: number): boolean => (rows[1] ?? head)[column]?.isEnd === true;
  written.splice(1, 0, line(columns.map((column) => (isEnd(column) ? '---:' : '---'))));
  return `\n\n${written.join('\n')}\n\n`;
}

/** Markdown of HTML from the clipboard or from a page; empty where nothing is in it. */
export function markdownFrom(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  tidy(body);
  return turning
    .turndown(body)
    .replace(/\u00a0/g, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
