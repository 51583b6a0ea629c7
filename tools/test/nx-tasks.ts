import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runNode, scriptOf } from '../terminal/program.ts';

export interface TaskOutcome {
  /** Projects whose task succeeded, by name without the scope. */
  passed: string[];
  failed: string[];
  output: string;
}

const environment = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0' };

interface Workspace {
  name: string;
  nx?: { targets?: Record<string, unknown> };
}

function projectsWith(target: string): string[] {
  const files = globSync(['apps/*/package.json', 'libs/*/package.json', '{prisma,e2e,bench,tools}/package.json'], {
    cwd: projectFolder,
  });
  return files
    .map((file) => JSON.parse(readFileSync(join(projectFolder, file), 'utf8')) as Workspace)
    .filter(({ nx }) => nx?.targets?.[target] !== undefined)
    .map(({ name }) => name);
}

/** Names of the tasks that Nx lists as failed at the end of what it says. */
export function failedTasks(output: string, target: string): string[] {
  const list = output.split('Failed tasks:')[1] ?? '';
  return Array.from(list.matchAll(/^- (\S+):(\w+)$/gm))
    .filter((match) => match[2] === target)
    .map((match) => match[1] ?? '');
}

/** Runs a target of every project by Nx: two at a time, and from its cache where nothing changed. */
export async function runTasks(target: string): Promise<TaskOutcome> {
  const { code, output } = await runNode([scriptOf('nx'), 'run-many', '--targets', target], {
    env: environment,
  });
  const projects = projectsWith(target);
  const failed = failedTasks(output, target);
  const short = (name: string): string => name.replace('@cluster-commons/', '');
  // Nx failing without naming a task means that it could not run them: then none counts as passed.
  const lost = code !== 0 && failed.length === 0 ? projects : failed;
  return { passed: projects.filter((name) => !lost.includes(name)).map(short), failed: lost.map(short), output };
}
