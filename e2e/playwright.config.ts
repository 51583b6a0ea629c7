import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findChromium } from '@cluster-commons/tools/test/chromium.ts';

// Found once: the processes that run the journeys read it here.
const executablePath = (process.env['CHROMIUM_PATH'] = findChromium());

const launchOptions = {
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
/** The stories of the visitor and the three kinds of members; each runs in three ways. */
const stories = /stories\/.*\.spec\.ts/;

const config: PlaywrightTestConfig = defineConfig({
  testDir: 'journeys',
  outputDir: '../.cache/test/journeys',
  globalSetup: './product/start.ts',
  reporter: [['list'], ['../tools/test/count-journeys.ts']],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // A busy machine is slow and not wrong: only what hangs fails by time.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  use: {
    baseURL: process.env['PRODUCT_ADDRESS'],
    locale: 'en-GB',
    launchOptions,
    viewport: desktop,
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'desktop' },
    { name: 'phone', testMatch: stories, use: { viewport: phone, hasTouch: true } },
    { name: 'without script', testMatch: stories, use: { javaScriptEnabled: false } },
  ],
});

export default config;
