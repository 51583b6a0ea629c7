/**
 * Bounds on what a text may ask of the parser and of a page. Nobody who writes to be read comes near them: a mail of
 * 333 lines that is answered at 100 places counts 33,300 for its quotes.
 */
export const bounds = {
  /** Where a quote begins among lines without a blank one, times those lines: for each the parser looks at all. */
  quotes: 500_000,
  /** Cells of all tables; short rows are filled up to the widest. */
  cells: 20_000,
  /** Where `[^` stands: each end of foot notes goes through all of them. */
  notes: 400,
  /** A page as a multiple of its source: a long definition that is used often grows it. */
  growth: 12,
  /** Sources shorter than this count as this long. */
  leastSource: 20_000,
} as const;

const quoted = /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*>/;
const blank = /^[ \t>]*$/;

/** Whether a Markdown source keeps within the bounds. Takes time in proportion to its length. */
export function isBounded(source: string): boolean {
  let quotes = 0;
  let cells = 0;
  let run = { lines: 0, turns: 0, widest: 0, isQuoted: false };
  const close = (): void => {
    quotes += run.turns * run.lines;
    cells += run.lines * run.widest;
    run = { lines: 0, turns: 0, widest: 0, isQuoted: false };
  };
  for (const line of source.split('\n')) {
    if (blank.test(line)) {
      close();
      continue;
    }
    const isQuoted = quoted.test(line);
    if (isQuoted && !run.isQuoted) run.turns += 1;
    run.isQuoted = isQuoted;
    run.lines += 1;
    run.widest = Math.max(run.widest, line.split('|').length - 1);
  }
  close();
  const notes = source.split('[^').length - 1;
  return quotes <= bounds.quotes && cells <= bounds.cells && notes <= bounds.notes;
}
