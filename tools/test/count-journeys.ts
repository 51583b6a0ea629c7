import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { projectFolder } from '../terminal/program.ts';
import type { Counts } from './counts.ts';

/** A journey that passed only when repeated is not reliable: it counts as failed. So does an error outside of any. */
export function countsOf(outcomes: readonly ReturnType<TestCase['outcome']>[], errors: number): Counts {
  const failed = outcomes.filter((outcome) => outcome === 'unexpected' || outcome === 'flaky').length;
  return {
    passed: outcomes.filter((outcome) => outcome === 'expected').length,
    failed: failed === 0 ? errors : failed,
  };
}

/** Writes how many journeys passed and failed, for the last line of the whole run. */
export default class CountJourneys implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(_error: TestError): void {
    this.#errors += 1;
  }

  onEnd(result: FullResult): void {
    const outcomes = (this.#suite?.allTests() ?? []).map((test) => test.outcome());
    const counts = countsOf(outcomes, this.#errors);
    const isLost = result.status !== 'passed' && counts.failed === 0;
    const folder = join(projectFolder, '.cache/counts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'journeys.json'), JSON.stringify(isLost ? { ...counts, failed: 1 } : counts));
  }
}
