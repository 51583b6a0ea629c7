import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { build } from '@cluster-commons/tools/building/build.ts';
import { findChromium } from '@cluster-commons/tools/test/chromium.ts';
import { withProgress } from '@cluster-commons/tools/terminal/progress.ts';
import { startLimit, startProduct } from './run/servers.ts';
import { median } from './run/statistics.ts';
import { Stopping } from './run/stopping.ts';
import { chooseSubjects, type Subjects } from './run/subjects.ts';
import { openWorkplace } from './run/workplace.ts';
import { generateVolume } from './volume/generate-volume.ts';

const help = `npm run bench:phone [-- --rounds 5]

Opens a discussion of twenty posts in a real browser as a cheap phone does, with nothing kept from before: 390 px wide,
400 kbit/s, 400 ms to the server, a quarter of this machine's processor. Prints when the page is painted, when its forms
answer a tap, when the composer is hydrated, and how many bytes came, as medians.

  --rounds N   how often each page is opened (default 5)
  --help       this text
`;

/** Kilobits a second, milliseconds, and the part of the processor that is left. */
const line = { kilobits: 400, latency: 400, processor: 4 };
const screen = { width: 390, height: 844 };

interface Opened {
  painted: number;
  forms: number | null;
  composer: number | null;
  bytes: number;
}

/** Marks of the page itself; null for one that never came. */
const readMarks = `(async () => {
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const mark = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
  return { painted: paint() ?? 0, forms: mark('forms alive'), composer: mark('island-composer alive') };
})()`;

async function open(browser: Browser, address: string, cookie: string | null): Promise<Opened> {
  const context = await browser.newContext({
    viewport: screen,
    hasTouch: true,
    isMobile: true,
    extraHTTPHeaders: cookie === null ? {} : { cookie },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const bytesASecond = (line.kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: line.processor });
  await page.goto(address, { waitUntil: 'load' });
  if (cookie !== null) await page.waitForSelector('#island-composer[data-alive]');
  await page.waitForLoadState('networkidle');
  const marks = await page.evaluate<Omit<Opened, 'bytes'>>(readMarks);
  await context.close();
  return { ...marks, bytes };
}

const seconds = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '-' : `${(median(known) / 1000).toFixed(2)} s`;
};

function rowOf(name: string, all: readonly Opened[]): string {
  const kilobytes = median(all.map(({ bytes }) => bytes)) / 1000;
  return [
    name.padEnd(12),
    `painted ${seconds(all.map(({ painted }) => painted))}`,
    `forms ${seconds(all.map(({ forms }) => forms))}`,
    `composer ${seconds(all.map(({ composer }) => composer))}`,
    `${kilobytes.toFixed(0)} kB`,
  ].join('   ');
}

async function measure({ product, threads, members }: Subjects, rounds: number, stopping: Stopping): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  });
  stopping.add(() => browser.close());
  for (const [name, cookie] of [
    ['signed out', null],
    ['signed in', members[0]?.cookie ?? null],
  ] as const) {
    const all: Opened[] = [];
    for (const { number, slug } of threads.slice(0, rounds)) {
      const address = `${product.origin}/threads/${number}/${encodeURIComponent(slug)}`;
      // The server has the page ready, as for any page that others read; the phone has nothing.
      await fetch(address, { headers: { 'accept-encoding': 'br' } });
      all.push(await open(browser, address, cookie));
    }
    console.log(rowOf(name, all));
  }
}

async function run(rounds: number, stopping: Stopping): Promise<void> {
  await build();
  try {
    const workplace = await openWorkplace(stopping);
    const { connectionString } = workplace;
    await withProgress('Generating posts', () =>
      generateVolume({ connectionString, posts: 5000, members: 100, threads: 250, clusters: 60, seed: 1 }),
    );
    const product = await startProduct(workplace, stopping);
    const subjects = await chooseSubjects(connectionString, product, await startLimit(workplace, stopping));
    stopping.add(() => subjects.database.end());
    await measure(subjects, rounds, stopping);
  } finally {
    await stopping.run();
  }
}

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, help: { type: 'boolean', default: false } },
});
if (values.help) {
  console.log(help);
} else {
  await run(Math.max(1, Number(values.rounds) || 5), new Stopping());
  process.exit(0);
}
