import { houseChecks } from '../checks/index.ts';
import { seconds } from '../terminal/progress.ts';
import { writeCounts } from './counts.ts';

const counts = { passed: 0, failed: 0 };
for (const { name, run } of houseChecks) {
  const start = performance.now();
  const problems = await run().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
  counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(performance.now() - start)})`);
  if (problems.length > 0) console.log(problems.join('\n').trim().replaceAll(/^/gm, '       '));
}
writeCounts('rules', counts);
process.exitCode = counts.failed === 0 ? 0 : 1;
