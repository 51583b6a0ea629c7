/**
 * Bounds on what a text may ask of the parser. Nested brackets, emphasis and containers cost it the square of
 * their number, and a wide table or a long link definition grows far beyond its source. Nobody who writes to be
 * read comes near these figures: they hold 100 kB of anything well under a second.
 */
export const tangleLimits = {
  /** Quotes inside one another, as in a mail answered many times. */
  quotes: 16,
  /** List markers in one line: each is a list of its own. */
  listsInLine: 4,
  /** Items of all lists. */
  items: 1_500,
  /** Columns of indentation before a list or quote marker: two a level. */
  indentation: 40,
  /** Sum over blocks of the squares of emphasis marks and of brackets. */
  inlineCost: 4_000_000,
  /** Cells of all tables, the ones that are filled up included. */
  cells: 20_000,
  /** Characters that link definitions may add where they are used. */
  expansion: 200_000,
} as const;

const leadingMarkers = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/;
const rule = /^[ \t]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const indentedMarker = /^[ \t]*(?=>|[-*+][ \t]|\d{1,9}[.)][ \t])/;
// Only at column 0, where no list or quote can end the fence before its closing line does.
const fence = /^(`{3,}|~{3,})/;

interface Block {
  emphasis: number;
  brackets: number;
  lines: number;
  widest: number;
}
const emptyBlock = (): Block => ({ emphasis: 0, brackets: 0, lines: 0, widest: 0 });

function addLine(block: Block, line: string): void {
  let pipes = 0;
  for (const character of line) {
    if (character === '*' || character === '_' || character === '~') block.emphasis += 1;
    else if (character === '[' || character === ']') block.brackets += 1;
    else if (character === '|') pipes += 1;
  }
  block.lines += 1;
  block.widest = Math.max(block.widest, pipes);
}

/** The list markers that a line begins with, or infinity where it nests too deep. */
function itemsOf(line: string): number {
  if (rule.test(line)) return 0;
  const markers = leadingMarkers.exec(line)?.[0] ?? '';
  const quotes = markers.match(/>/g)?.length ?? 0;
  const lists = markers.match(/[-*+]|\d+[.)]/g)?.length ?? 0;
  const indentation = indentedMarker.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  const isDeep =
    quotes > tangleLimits.quotes || lists > tangleLimits.listsInLine || indentation > tangleLimits.indentation;
  return isDeep ? Infinity : lists;
}

/** Whether a Markdown source is beyond the limits. Takes time in proportion to its length. */
export function isTangled(source: string): boolean {
  let closing = '';
  let cost = 0;
  let cells = 0;
  let items = 0;
  let block = emptyBlock();
  const close = (): void => {
    cost += block.emphasis ** 2 + block.brackets ** 2;
    cells += block.lines * block.widest;
    block = emptyBlock();
  };
  for (const line of source.split(/\r\n|\r|\n/)) {
    const opened = fence.exec(line)?.[1] ?? '';
    if (closing !== '') {
      if (opened.startsWith(closing) && line.trimEnd() === opened) closing = '';
    } else if (opened !== '' && !(opened.startsWith('`') && line.slice(opened.length).includes('`'))) {
      closing = opened;
      close();
    } else {
      items += itemsOf(line);
      if (/^[\s>]*$/.test(line)) close();
      else addLine(block, line);
    }
  }
  close();
  return cost > tangleLimits.inlineCost || cells > tangleLimits.cells || items > tangleLimits.items;
}
