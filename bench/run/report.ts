import { cpus, totalmem } from 'node:os';
import type { Measured, Run, Skipped } from './measure.ts';
import { median } from './statistics.ts';

export interface Machine {
  processors: string;
  memoryGigabytes: number;
  node: string;
  system: string;
}

export const thisMachine = (): Machine => ({
  processors: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  system: `${process.platform} ${process.arch}`,
});

const middle = (runs: readonly Run[], pick: (run: Run) => number | null): number | null => {
  const values = runs.map(pick).filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
};

export interface Summary {
  /** Processor time of the limit by that of the product, for one request: steadier than `ratio` on a busy machine. */
  cpuRatio: number | null;
  /** Median requests a second of the product by that of the limit. */
  ratio: number;
  /** Least and greatest ratio of neighbouring runs. */
  spread: [number, number];
  isReached: boolean;
}

export function summarise({ product, limit, goal }: Pick<Measured, 'product' | 'limit' | 'goal'>): Summary {
  const rounds = product.map((run, i) => run.perSecond / (limit[i]?.perSecond ?? Number.NaN));
  const ratio = median(product.map((run) => run.perSecond)) / median(limit.map((run) => run.perSecond));
  const [own, bare] = [middle(product, (run) => run.cpu), middle(limit, (run) => run.cpu)];
  const cpuRatio = own === null || bare === null ? null : bare / own;
  return { ratio, cpuRatio, spread: [Math.min(...rounds), Math.max(...rounds)], isReached: ratio >= goal };
}

const figure = (value: number | null, digits: number): string => (value === null ? '-' : value.toFixed(digits));

const heads = [
  '',
  'req/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
  'PG ms',
  'RSS MB',
  'kB',
  'CPU ratio',
  'ratio',
  'goal',
];

function cells(label: string, runs: readonly Run[]): string[] {
  return [
    label,
    figure(
      middle(runs, (run) => run.perSecond),
      0,
    ),
    figure(
      middle(runs, (run) => run.p50),
      1,
    ),
    figure(
      middle(runs, (run) => run.p95),
      1,
    ),
    figure(
      middle(runs, (run) => run.p99),
      1,
    ),
    figure(
      middle(runs, (run) => run.cpu),
      2,
    ),
    figure(
      middle(runs, (run) => run.databaseCpu),
      2,
    ),
    figure(
      middle(runs, (run) => run.rss),
      0,
    ),
    figure(
      middle(runs, (run) => run.meanBytes / 1000),
      1,
    ),
  ];
}

function rowsOf(result: Measured | Skipped): string[][] {
  if ('skipped' in result) return [[`${result.title}: not measured. ${result.skipped}`]];
  const { ratio, cpuRatio, spread, isReached } = summarise(result);
  const found = `${ratio.toFixed(2)} (${spread.map((each) => each.toFixed(2)).join('-')})`;
  return [
    [...cells(result.title, result.product), figure(cpuRatio, 2), found, `${result.goal}${isReached ? '' : ' missed'}`],
    [...cells('  limit', result.limit), '', '', ''],
  ];
}

/** The table of all cases, for a terminal and for `docs/performance.md` alike. */
export function table(results: readonly (Measured | Skipped)[]): string {
  const rows = [heads, ...results.flatMap(rowsOf)];
  const full = rows.filter((row) => row.length === heads.length);
  const widths = heads.map((_, i) => Math.max(...full.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.length === 1
      ? row[0]
      : row
          .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
          .join('  ')
          .trimEnd(),
  );
  return lines.join('\n');
}
