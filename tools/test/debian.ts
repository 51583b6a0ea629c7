import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that the PATH knows. */
export const onPath = (names: readonly string[]): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

export const isRootOnDebian = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /\bdebian\b/.test(readFileSync('/etc/os-release', 'utf8'));

/** Installs packages of Debian, or says why that failed. */
export function installFromDebian(packages: readonly string[], say: (line: string) => void): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]): Buffer =>
    execFileSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch (error) {
    say(`That failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
