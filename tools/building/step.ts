import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../terminal/program.ts';
import { withProgress } from '../terminal/progress.ts';

export interface BuildStep {
  name: string;
  /** What the person at the terminal reads. */
  title: string;
  /** Files that decide the result, as glob patterns below the project. */
  inputs: readonly string[];
  /** Input files left out, as patterns of the whole path. */
  except?: readonly RegExp[];
  /** What has to be there for the step to be skipped. */
  outputs: readonly string[];
  run: () => Promise<void>;
}

const records = join(projectFolder, '.cache/build');

/** A hash over the names and contents of all inputs, the packages and the build itself. */
export function inputsHash({ inputs, except = [] }: Pick<BuildStep, 'inputs' | 'except'>): string {
  const patterns = [...inputs, 'package-lock.json', 'tools/building/*.ts'];
  const files = globSync(patterns, { cwd: projectFolder, exclude: (name) => name === 'node_modules' })
    .filter((path) => !except.some((pattern) => pattern.test(path)))
    .sort();
  const hash = createHash('sha256').update(process.version);
  for (const path of files) {
    const absolute = join(projectFolder, path);
    if (statSync(absolute).isFile()) hash.update(`\0${path}\0`).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

/**
 * Runs a step unless its inputs are those of the last time and its outputs are there.
 * @returns whether it ran
 */
export async function runStep(step: BuildStep): Promise<boolean> {
  const record = join(records, step.name);
  const hash = inputsHash(step);
  const isDone = existsSync(record) && readFileSync(record, 'utf8') === hash;
  if (isDone && step.outputs.every((path) => existsSync(join(projectFolder, path)))) return false;
  rmSync(record, { force: true });
  await withProgress(step.title, step.run);
  mkdirSync(records, { recursive: true });
  writeFileSync(record, hash);
  return true;
}
