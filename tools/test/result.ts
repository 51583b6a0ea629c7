export interface PartResult {
  name: string;
  passed: number;
  failed: number;
  ms: number;
}

export const totalOf = (results: readonly PartResult[]): { passed: number; failed: number } => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
});

/** The table at the end of a run, then the one line that others read. */
export function summaryOf(results: readonly PartResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(
    ({ name, passed, failed, ms }) =>
      `  ${name.padEnd(width)}  ${String(passed).padStart(6)} passed  ${String(failed).padStart(4)} failed  ${(ms / 1000).toFixed(1).padStart(7)} s`,
  );
  const { passed, failed } = totalOf(results);
  return ['', ...rows, `${passed} passed, ${failed} failed`].join('\n');
}
