import { houseChecks } from '../checks/index.ts';
import { build } from '../building/build.ts';
import { documents, prismaClient } from '../building/steps.ts';
import { projectFolder, requireNode, scriptOf } from '../terminal/program.ts';
import { seconds } from '../terminal/progress.ts';
import { runTasks } from './nx-tasks.ts';

export interface Counts {
  passed: number;
  failed: number;
}

/** Says one outcome, and below it what is wrong. */
function tell(isPassed: boolean, name: string, ms: number, details = ''): void {
  console.log(`${isPassed ? 'ok    ' : 'FAILED'} ${name} (${seconds(ms)})`);
  if (!isPassed && details !== '') console.log(details.trim().replaceAll(/^/gm, '       '));
}

/** What the types of the pages are made of. */
async function prepareTypes(): Promise<void> {
  await build([prismaClient, documents]);
  await requireNode([scriptOf('@react-router/dev', 'react-router'), 'typegen'], { cwd: `${projectFolder}/apps/web` });
}

async function nxChecks(target: string, noun: string): Promise<Counts> {
  const start = performance.now();
  const { passed, failed, output } = await runTasks(target);
  const ms = performance.now() - start;
  if (passed.length > 0) tell(true, `${noun}: ${passed.join(', ')}`, ms);
  if (failed.length > 0) tell(false, `${noun}: ${failed.join(', ')}`, ms, output);
  return { passed: passed.length, failed: failed.length };
}

async function houseCounts(): Promise<Counts> {
  const counts = { passed: 0, failed: 0 };
  for (const { name, run } of houseChecks) {
    const start = performance.now();
    const problems = await run().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
    counts[problems.length === 0 ? 'passed' : 'failed'] += 1;
    tell(problems.length === 0, name, performance.now() - start, problems.join('\n'));
  }
  return counts;
}

/** Types and lint of each workspace, and the rules of the house; each counts as one. */
export async function runChecks(): Promise<Counts> {
  await prepareTypes();
  const parts = [await nxChecks('typecheck', 'types'), await nxChecks('lint', 'lint'), await houseCounts()];
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
  };
}
