import { countsOf as journeyCounts } from './count-journeys.ts';
import { countsOfRun, summaryOf, type Counts } from './counts.ts';
import { countsOf as jestCounts } from './jest/count.js';

describe('counting over all runners', () => {
  it('ends with one line of totals', () => {
    const results = [
      { name: 'checks', passed: 27, failed: 1, ms: 1200 },
      { name: 'api', passed: 300, failed: 0, ms: 61_000 },
    ];
    expect(summaryOf(results).split('\n').at(-1)).toBe('327 passed, 1 failed');
  });

  it('counts a suite that cannot load as a failure', () => {
    const results = { numPassedTests: 4, numFailedTests: 1, numRuntimeErrorTestSuites: 2 };
    expect(jestCounts(results)).toEqual({ passed: 4, failed: 3 });
  });

  it('counts a journey that passed only when repeated as a failure', () => {
    expect(journeyCounts(['expected', 'flaky', 'unexpected', 'skipped'], 0)).toEqual({ passed: 1, failed: 2 });
  });

  it('counts an error outside of any journey as a failure', () => {
    expect(journeyCounts([], 1)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('counting the tasks of Nx', () => {
  const task = (target: string, isPassed = true, project = 'domain') => ({ project, target, isPassed });
  const run = { startedAt: 0 };
  const left = (counts: Counts | null) => () => counts;

  it('takes the tests of specs, from the cache too, and one for each other task', () => {
    const tasks = [task('test'), task('lint'), task('typecheck')];
    expect(
      countsOfRun({ ...run, code: 0, tasks }, ['test', 'lint', 'typecheck'], left({ passed: 30, failed: 0 })),
    ).toEqual({
      passed: 32,
      failed: 0,
    });
  });

  it('leaves out what tasks stand on, unless that fails', () => {
    expect(countsOfRun({ ...run, code: 0, tasks: [task('build'), task('lint')] }, ['lint'])).toEqual({
      passed: 1,
      failed: 0,
    });
    expect(countsOfRun({ ...run, code: 1, tasks: [task('build', false)] }, ['lint'])).toEqual({ passed: 0, failed: 1 });
  });

  it('never calls a run good that was not', () => {
    expect(countsOfRun({ ...run, code: 1, tasks: [] }, ['test'])).toEqual({ passed: 0, failed: 1 });
    const tasks = [task('test', false)];
    expect(countsOfRun({ ...run, code: 1, tasks }, ['test'], left(null))).toEqual({ passed: 0, failed: 1 });
    expect(countsOfRun({ ...run, code: 1, tasks }, ['test'], left({ passed: 3, failed: 0 }))).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(countsOfRun({ ...run, code: 0, tasks: [task('test')] }, ['test'], left(null))).toEqual({
      passed: 0,
      failed: 0,
    });
  });
});
