import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirHeldError, holdDataDir, type Hold } from '../postgres/data-dir.ts';
import { projectFolder } from '../terminal/program.ts';
import { runStep, type BuildStep } from './step.ts';
import { buildSteps } from './steps.ts';

/** Two builds at once would write the same files: the second waits for the first. */
async function holdBuild(): Promise<Hold> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return holdDataDir(join(projectFolder, '.cache/build'), 'a build');
    } catch (error) {
      if (!(error instanceof DataDirHeldError)) throw error;
      if (isFirst) console.log(`Waiting for the build of process ${error.holder.pid} ...`);
    }
    await sleep(200);
  }
}

/**
 * Makes everything that is not committed, in order, and skips what did not change.
 * @returns the names of the steps that ran
 */
export async function build(steps: readonly BuildStep[] = buildSteps): Promise<string[]> {
  const hold = await holdBuild();
  try {
    const ran: string[] = [];
    for (const step of steps) if (await runStep(step)) ran.push(step.name);
    return ran;
  } finally {
    hold.release();
  }
}
