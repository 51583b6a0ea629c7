import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../building/build.ts';
import { projectFolder, runNode, scriptOf } from '../terminal/program.ts';
import { findChromium } from './chromium.ts';
import type { Counts } from './checks.ts';

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: { message?: string }[];
}

/** A journey that passed only when repeated is not reliable: it counts as failed. */
export const countsOf = ({ stats, errors }: PlaywrightReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (stats.unexpected === 0 ? errors.length : 0),
});

/**
 * Runs the journeys of `e2e` against the built product.
 * @param words more for Playwright, such as a part of a path
 */
export async function runJourneys(words: readonly string[]): Promise<Counts> {
  const browser = findChromium();
  await build();
  const report = join(projectFolder, '.cache/test/playwright.json');
  mkdirSync(join(projectFolder, '.cache/test'), { recursive: true });
  rmSync(report, { force: true });
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' };
  const flags = ['test', '--config', 'e2e/playwright.config.ts', '--reporter', 'list,json'];
  await runNode([scriptOf('@playwright/test', 'playwright'), ...flags, ...words], {
    env,
    onOutput: (text) => void process.stdout.write(text),
  });
  try {
    return countsOf(JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport);
  } catch {
    return { passed: 0, failed: 1 };
  }
}
