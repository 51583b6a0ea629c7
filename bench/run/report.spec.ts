import { describe, expect, it } from '@jest/globals';
import type { Measured, Run } from './measure.ts';
import { plansIn } from './plans.ts';
import { summarise, table } from './report.ts';
import { median, percentile } from './statistics.ts';

const aRun = (perSecond: number, cpu: number | null = 1): Run => ({
  requests: perSecond * 2,
  seconds: 2,
  p50: 5,
  p95: 9,
  p99: 12,
  failures: 0,
  leastBytes: 900,
  meanBytes: 1000,
  perSecond,
  cpu,
  databaseCpu: 0.5,
  rss: 200,
});

const aCase = (given: Partial<Measured> = {}): Measured => ({
  name: 'a-case',
  title: 'A case',
  goal: 0.4,
  product: [aRun(400, 2), aRun(500, 2), aRun(900, 2)],
  limit: [aRun(1000), aRun(900), aRun(1100)],
  ...given,
});

describe('percentiles', () => {
  it('take the value that the share of values does not pass', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[5], 5],
  ])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));
});

describe('a summary', () => {
  it('compares the middle runs of both sides', () => {
    const { ratio, cpuRatio, spread, isReached } = summarise(aCase());
    expect(ratio).toBe(0.5);
    expect(cpuRatio).toBe(0.5);
    expect(spread).toEqual([0.4, 900 / 1100]);
    expect(isReached).toBe(true);
  });

  it('says when the goal is missed, and nothing of processor time where the system does not tell', () => {
    const found = summarise(aCase({ goal: 0.6, product: [aRun(500, null)], limit: [aRun(1000, null)] }));
    expect(found.isReached).toBe(false);
    expect(found.cpuRatio).toBeNull();
  });
});

describe('the table', () => {
  it('has a line for the product, one for its limit, and a sentence for what was not measured', () => {
    const lines = table([
      aCase({ goal: 0.6 }),
      { name: 'b', title: 'B case', goal: 1, skipped: 'It is not there yet.' },
    ]).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^A case +500 .* 0\.50 +0\.50 \(0\.40-0\.82\) +0\.6 missed$/);
    expect(lines[2]).toMatch(/^ {2}limit +1000 /);
    expect(lines[3]).toBe('B case: not measured. It is not there yet.');
  });
});

describe('the log of the database server', () => {
  it('gives the plans with the statements they belong to', () => {
    const log = [
      '2026-11-24 00:00:00 UTC [1] LOG:  duration: 0.123 ms  plan:',
      '\tQuery Text: select 1',
      '\t  from thread',
      '\tIndex Scan using thread_pkey on thread  (cost=0.1..2.0 rows=1 width=4)',
      '\t  Buffers: shared hit=3',
      '2026-11-24 00:00:01 UTC [1] LOG:  something else',
      '',
    ].join('\n');
    expect(plansIn(log)).toEqual([
      {
        statement: 'Query Text: select 1\n  from thread',
        plan: 'Index Scan using thread_pkey on thread  (cost=0.1..2.0 rows=1 width=4)\n  Buffers: shared hit=3\n0.123 ms in all',
      },
    ]);
  });
});
