import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const advice =
  'The journeys need a Chromium and none was found. Do one of these, then run the same command again:\n' +
  '  - install one: on Debian or Ubuntu, apt-get install chromium\n' +
  '  - let Playwright fetch its own: npx playwright install chromium\n' +
  '  - set CHROMIUM_PATH to a Chromium or Chrome you have';

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(existsSync);

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

const isRootOnDebian = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /\bdebian\b/.test(readFileSync('/etc/os-release', 'utf8'));

function installed(say: (line: string) => void): string | undefined {
  say('No Chromium found: installing the one of Debian (apt-get install chromium) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...words: string[]): Buffer =>
    execFileSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core');
  } catch (error) {
    say(`That failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return onPath();
}

/**
 * A Chromium for the journeys: CHROMIUM_PATH, the system's, Playwright's own, or Debian's installed now by root.
 * @throws with what to do where there is none
 */
export function findChromium(say: (line: string) => void = console.log): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but there is no such file.`);
  }
  const found = onPath() ?? playwrightsOwn() ?? (isRootOnDebian() ? installed(say) : undefined);
  if (found === undefined) throw new Error(advice);
  return found;
}
