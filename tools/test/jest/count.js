import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes how many tests passed and failed, for the last line of the whole run. A task of Nx has a file of its own. */
export default class Count {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, results) {
    const { NX_TASK_TARGET_PROJECT: project, NX_TASK_TARGET_TARGET: target } = process.env;
    if (project === undefined) return;
    const folder = join(import.meta.dirname, '../../../.cache/counts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, `${target === 'new-feature' ? target : project}.json`),
      JSON.stringify(countsOf(results)),
    );
  }
}

/**
 * A suite that could not even load has no tests to fail, and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
 */
export const countsOf = ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) => ({
  passed: numPassedTests,
  failed: numFailedTests + numRuntimeErrorTestSuites,
});
