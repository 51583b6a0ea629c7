import { countsOf as jestCounts } from './jest-part.ts';
import { countsOf as journeyCounts } from './journeys.ts';
import { failedTasks } from './nx-tasks.ts';
import { summaryOf } from './result.ts';

describe('counting over all runners', () => {
  it('ends with one line of totals', () => {
    const results = [
      { name: 'checks', passed: 27, failed: 1, ms: 1200 },
      { name: 'api', passed: 300, failed: 0, ms: 61_000 },
    ];
    expect(summaryOf(results).split('\n').at(-1)).toBe('327 passed, 1 failed');
  });

  it('counts a suite that cannot load as a failure', () => {
    const report = { numPassedTests: 4, numFailedTests: 1, numRuntimeErrorTestSuites: 2 };
    expect(jestCounts(report)).toEqual({ passed: 4, failed: 3 });
  });

  it('counts a journey that passed only when repeated as a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1 };
    expect(journeyCounts({ stats, errors: [] })).toEqual({ passed: 5, failed: 2 });
  });

  it('counts an error outside of any journey as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0 };
    expect(journeyCounts({ stats, errors: [{ message: 'global setup' }] })).toEqual({ passed: 0, failed: 1 });
  });

  it('reads the failed tasks of one target from what Nx says', () => {
    const output = 'x\n\nFailed tasks:\n\n- @cluster-commons/web:lint\n- @cluster-commons/api:typecheck\n\nmore\n';
    expect(failedTasks(output, 'lint')).toEqual(['@cluster-commons/web']);
    expect(failedTasks('all is well', 'lint')).toEqual([]);
  });
});
