import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNode, scriptOf, type ProgramOptions } from './program.ts';

/** A task that Nx ran, or took from its cache. */
export interface NxTask {
  project: string;
  target: string;
  isPassed: boolean;
}

export interface NxRun {
  code: number;
  /** In milliseconds, as files have it. */
  startedAt: number;
  tasks: NxTask[];
  /** What it said. */
  output: string;
}

interface RunRecord {
  tasks: { projectName: string; target: string; status: number }[];
}

/** Where Nx records its last run. */
const record = join(projectFolder, '.nx/cache/run.json');

function recordedTasks(): NxTask[] {
  try {
    const { tasks } = JSON.parse(readFileSync(record, 'utf8')) as RunRecord;
    return tasks.map(({ projectName, target, status }) => ({ project: projectName, target, isPassed: status === 0 }));
  } catch {
    return [];
  }
}

/** Runs Nx with these words; tasks that could not begin are not among the recorded ones. */
export async function runNx(words: readonly string[], options: ProgramOptions = {}): Promise<NxRun> {
  rmSync(record, { force: true });
  const startedAt = Date.now();
  // Set by whoever runs this from within a task of Nx; it would be taken for a part of that task.
  const inherited = Object.keys(process.env).filter((name) => /^NX_(TASK|TERMINAL|FORKED)/.test(name));
  const env = { ...Object.fromEntries(inherited.map((name) => [name, undefined])), FORCE_COLOR: '0', ...options.env };
  const { code, output } = await runNode([scriptOf('nx'), ...words], { ...options, env });
  return { code, startedAt, output, tasks: recordedTasks() };
}
