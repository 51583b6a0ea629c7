import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NxRun, NxTask } from '../terminal/nx.ts';
import { projectFolder } from '../terminal/program.ts';

export interface Counts {
  passed: number;
  failed: number;
}

const folder = join(projectFolder, '.cache/counts');
const fileOf = (name: string): string => join(folder, `${name}.json`);

/** Targets whose runs say how many tests they had, with the name of the file; any other run counts as one. */
const counting: Record<string, (project: string) => string> = {
  test: (project) => project,
  e2e: () => 'journeys',
  rules: () => 'rules',
  'new-feature': () => 'new-feature',
};

/**
 * What a task left behind for the counting; null where it said nothing. One that passed wrote it, or Nx laid it down
 * again; one that failed may have ended before it wrote, and what is there is of an earlier run.
 */
function countsOf({ project, target, isPassed }: NxTask, since: number): Counts | null {
  const path = fileOf(counting[target]?.(project) ?? project);
  try {
    if (!isPassed && statSync(path).mtimeMs < since) return null;
    return JSON.parse(readFileSync(path, 'utf8')) as Counts;
  } catch {
    return null;
  }
}

export function writeCounts(name: string, counts: Counts): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify(counts));
}

export const sumOf = (parts: readonly Counts[]): Counts => ({
  passed: parts.reduce((sum, { passed }) => sum + passed, 0),
  failed: parts.reduce((sum, { failed }) => sum + failed, 0),
});

/**
 * What a run of Nx comes to.
 * @param targets those that were asked for; what they stand on is not counted, unless it failed
 */
export function countsOfRun(
  { code, tasks, startedAt }: Pick<NxRun, 'code' | 'tasks' | 'startedAt'>,
  targets: readonly string[],
  left: (task: NxTask, since: number) => Counts | null = countsOf,
): Counts {
  const counted = tasks.map((task): Counts => {
    const isAsked = targets.includes(task.target);
    const one = { passed: task.isPassed && isAsked ? 1 : 0, failed: task.isPassed ? 0 : 1 };
    const found =
      isAsked && task.target in counting ? (left(task, startedAt) ?? { passed: 0, failed: one.failed }) : one;
    return task.isPassed || found.failed > 0 ? found : { ...found, failed: 1 };
  });
  const sum = sumOf(counted);
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

export interface PartResult extends Counts {
  name: string;
  ms: number;
}

/** The table at the end of a run, then the one line that others read. */
export function summaryOf(results: readonly PartResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(
    ({ name, passed, failed, ms }) =>
      `  ${name.padEnd(width)}  ${String(passed).padStart(6)} passed  ${String(failed).padStart(4)} failed  ${(ms / 1000).toFixed(1).padStart(7)} s`,
  );
  const { passed, failed } = sumOf(results);
  return ['', ...rows, `${passed} passed, ${failed} failed`].join('\n');
}
