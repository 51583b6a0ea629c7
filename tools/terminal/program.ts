import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '../..');

export interface ProgramResult {
  code: number;
  /** What it wrote, both streams as they came. */
  output: string;
}

export interface ProgramOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Called with each piece of output as it comes. */
  onOutput?: (text: string) => void;
}

/** The script behind a command of an installed package, to be run by this very Node. */
export function scriptOf(packageName: string, command = packageName): string {
  const folder = join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[command];
  if (path === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, path);
}

/** The environment of child processes: a bare `node` in it is this Node, whatever the machine has. */
const environment = (extra: ProgramOptions['env'] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
  ...extra,
});

/** Runs a script with this Node and collects what it says. Never throws for an exit code. */
export function runNode(words: readonly string[], options: ProgramOptions = {}): Promise<ProgramResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, words, {
      cwd: options.cwd ?? projectFolder,
      env: environment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        pieces.push(text);
        options.onOutput?.(text);
      });
    }
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, output: pieces.join('') }));
  });
}

/**
 * Runs a script with this Node.
 * @throws with everything it said when it fails
 */
export async function requireNode(words: readonly string[], options: ProgramOptions = {}): Promise<string> {
  const { code, output } = await runNode(words, options);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${output.trim()}`);
  return output;
}
