import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNode, scriptOf } from '../terminal/program.ts';
import type { Counts } from './checks.ts';

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
}

/** A suite that could not even load has no tests to fail, and counts as one failure. */
export const countsOf = (report: JestReport): Counts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

/**
 * Runs one of the jest projects of `jest.config.js`.
 * @param words more for jest, such as a part of a path
 */
export async function runJest(project: string, words: readonly string[]): Promise<Counts> {
  const report = join(projectFolder, `.cache/test/jest-${project}.json`);
  mkdirSync(join(projectFolder, '.cache/test'), { recursive: true });
  rmSync(report, { force: true });
  const flags = [
    '--selectProjects',
    project,
    '--maxWorkers',
    '2',
    '--passWithNoTests',
    '--json',
    '--outputFile',
    report,
  ];
  const { code } = await runNode(
    ['--experimental-vm-modules', '--no-warnings', scriptOf('jest'), ...flags, ...words.flatMap(pathPattern)],
    { env: { NODE_ENV: 'test' }, onOutput: show },
  );
  try {
    const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')) as JestReport);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const pathPattern = (word: string): string[] => ['--testPathPatterns', word];

/** Jest repeats its report on the output when asked for JSON; people read the rest. */
function show(text: string): void {
  if (!text.startsWith('{"')) process.stdout.write(text);
}
