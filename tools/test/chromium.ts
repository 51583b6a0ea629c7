import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian, isRootOnDebian, onPath } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const advice =
  'The journeys need a Chromium and none was found. Do one of these, then run the same command again:\n' +
  '  - install one: on Debian or Ubuntu, apt-get install chromium\n' +
  '  - let Playwright fetch its own: npx playwright install chromium\n' +
  '  - set CHROMIUM_PATH to a Chromium or Chrome you have';

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function installed(say: (line: string) => void): string | undefined {
  say('No Chromium found: installing the one of Debian (apt-get install chromium) ...');
  installFromDebian(['chromium', 'fonts-noto-core'], say);
  return onPath(names);
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
  const found = onPath(names) ?? playwrightsOwn() ?? (isRootOnDebian() ? installed(say) : undefined);
  if (found === undefined) throw new Error(advice);
  return found;
}
