import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '@cluster-commons/tools/building/build.ts';
import { projectFolder } from '@cluster-commons/tools/terminal/program.ts';
import { withProgress } from '@cluster-commons/tools/terminal/progress.ts';
import type { Case } from './run/case.ts';
import { measureDigests } from './run/digests.ts';
import { directoryCase } from './run/directory-case.ts';
import { measureGrowth, type GrowthSize } from './run/growth.ts';
import { startLoad } from './run/load.ts';
import { measure, type Measured, type Pace, type Skipped } from './run/measure.ts';
import { showPlans } from './run/plans.ts';
import { profileCase } from './run/profile.ts';
import { replyCase } from './run/reply-case.ts';
import { summarise, table, thisMachine } from './run/report.ts';
import { startLimit, startProduct } from './run/servers.ts';
import { Stopping } from './run/stopping.ts';
import { chooseSubjects } from './run/subjects.ts';
import { threadCases } from './run/thread-cases.ts';
import { openWorkplace, type Workplace } from './run/workplace.ts';
import { generateVolume } from './volume/generate-volume.ts';

const cases: readonly Case[] = [...threadCases, directoryCase, replyCase];

const help = `npm run bench [-- --posts 1000000] [--cases a,b]

Measures the built product on a generated database of its own against bare servers that give the same answers, and
prints requests a second, percentiles, processor time, memory, and the ratio of the two. Takes about six minutes.

  --posts N      posts of the database (default 100000)
  --members N    its members (default 100000)
  --cases LIST   some of the cases, separated by commas:
${cases.map(({ name, title }) => `                   ${name.padEnd(24)}${title}`).join('\n')}
  --rounds N     how often each case alternates with its limit (default 3)
  --seconds N    length of one measurement (default 3)
  --profile      where the product's time goes in these cases, by package, instead of measuring
  --plans        how PostgreSQL runs the most used statements, instead of measuring
  --growth       what each kind of page costs on a network of 10,000 posts and 1,000 members, and on one of 1,000,000
                 and 100,000, instead of measuring; takes about twelve minutes
  --digests      how long it takes until every member has their digest, beside a running site, instead of measuring
  --help         this text

Everything runs on this machine's loopback address and is removed at the end, also on Ctrl-C. The figures are kept in
.cache/bench. Close what else is busy on the machine first: figures move with it, ratios less.
`;

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    members: { type: 'string', default: '100000' },
    cases: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    digests: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** The two networks of `--growth`. */
const growthSizes: readonly [GrowthSize, GrowthSize] = [
  { posts: 10_000, members: 1_000 },
  { posts: 1_000_000, members: 100_000 },
];

class WrongWords extends Error {}

function wanted(): readonly Case[] {
  if (values.cases === undefined) return cases;
  return values.cases.split(',').map((name) => {
    const found = cases.find((each) => each.name === name.trim());
    if (found === undefined) throw new WrongWords(`There is no case ${name}; npm run bench -- --help lists them.`);
    return found;
  });
}

function number(name: 'posts' | 'members' | 'rounds' | 'seconds', least: number): number {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < least) throw new WrongWords(`--${name}: give a number of at least ${least}.`);
  return value;
}

const paceOf = (warmUpSeconds: number): Pace => ({
  rounds: number('rounds', 1),
  seconds: number('seconds', 0.5),
  warmUpSeconds,
});

function keep(results: readonly (Measured | Skipped)[], size: { posts: number; members: number }): string {
  const folder = join(projectFolder, '.cache/bench');
  const path = join(folder, `${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
  mkdirSync(folder, { recursive: true });
  const summaries = results.map((result) => ('skipped' in result ? result : { ...result, ...summarise(result) }));
  writeFileSync(
    path,
    `${JSON.stringify({ at: new Date(), machine: thisMachine(), ...size, cases: summaries }, null, 2)}\n`,
  );
  return path;
}

async function measureAll(
  workplace: Workplace,
  stopping: Stopping,
  size: { posts: number; members: number },
): Promise<void> {
  const chosen = wanted();
  const pace = paceOf(6);
  const product = await startProduct(workplace, stopping, { inspect: values.profile });
  const subjects = await chooseSubjects(workplace.connectionString, product, await startLimit(workplace, stopping));
  stopping.add(() => subjects.database.end());
  const load = startLoad(stopping);
  if (values.profile) {
    for (const each of chosen) console.log(await profileCase(subjects, load, each));
    return;
  }
  const results: (Measured | Skipped)[] = [];
  for (const each of chosen) results.push(await withProgress(each.title, () => measure(subjects, load, each, pace)));
  const { processors, memoryGigabytes, node } = thisMachine();
  console.log(`\n${processors}, ${memoryGigabytes} GB, Node ${node}; ${size.posts.toLocaleString('en')} posts, `);
  console.log(
    `${size.members.toLocaleString('en')} members; medians of ${pace.rounds} runs of ${pace.seconds} s, 10 connections\n`,
  );
  console.log(`${table(results)}\n\nKept in ${keep(results, size)}`);
}

async function run(stopping: Stopping): Promise<void> {
  const size = { posts: number('posts', 5000), members: number('members', 100) };
  wanted();
  await build();
  try {
    if (values.growth) {
      console.log(`\n${await measureGrowth(growthSizes, paceOf(3), stopping)}`);
      return;
    }
    if (values.digests) {
      console.log(`\n${await measureDigests(size, stopping)}`);
      return;
    }
    const workplace = await openWorkplace(stopping);
    const volume = { ...size, threads: Math.floor(size.posts / 20), clusters: 60, seed: 1 };
    await withProgress(`Generating ${size.posts.toLocaleString('en')} posts`, () =>
      generateVolume({ connectionString: workplace.connectionString, ...volume }),
    );
    if (values.plans) console.log(await showPlans(workplace, stopping));
    else await measureAll(workplace, stopping, size);
  } finally {
    await stopping.run();
  }
}

if (values.help) {
  console.log(help);
} else {
  const stopping = new Stopping();
  try {
    await run(stopping);
    process.exit(0);
  } catch (error) {
    if (stopping.isInterrupted) await stopping.run();
    else console.error(error instanceof WrongWords ? error.message : error);
    process.exit(stopping.isInterrupted ? 130 : 1);
  }
}
