import { parseArgs } from 'node:util';
import pg from 'pg';
import { applyMigrations } from '@cluster-commons/tools/migrate/migrations.ts';
import { withDatabase } from '@cluster-commons/tools/postgres/with-database.ts';
import { seconds } from '@cluster-commons/tools/terminal/progress.ts';
import { benchAccount } from './volume/bench-account.ts';
import { generateVolume, VolumeRefused, type VolumeSize } from './volume/generate-volume.ts';
import { showProgress } from './volume/progress.ts';

const help = `npm run generate -- [--members N] [--threads N] [--posts N] [--clusters N] [--seed S]

Fills the database with invented members, clusters, threads and posts for measurements and tests, beside what is there.
Equal numbers and seeds give equal rows. All of it is written, or nothing.

  --members N    people with a profile (default 2000, at least 10)
  --threads N    discussions, a third of them questions (default a twentieth of the posts)
  --posts N      posts, opening posts included (default 20000); from 5000 on, one thread has 2,200 of them
  --clusters N   clusters, which half of the threads stand in (default 60)
  --seed S       whole number that decides everything else (default 1)
  --force        also fill a database given by DATABASE_URL that has members
  --help         this text

The database is DATABASE_URL, or else the one in DATA_DIR (default .data), started for the moment where it is not running.
One account can sign in: ${benchAccount.email}, password ${benchAccount.password}. It counts as a demo account, so
the product refuses to start in production on a database that was filled.
`;

async function hasMembers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query('select 1 from member limit 1')).rowCount !== 0;
  } finally {
    await client.end();
  }
}

async function fill(connectionString: string, size: VolumeSize & { seed: number }, isForced: boolean): Promise<void> {
  await applyMigrations(connectionString);
  if (process.env['DATABASE_URL'] && !isForced && (await hasMembers(connectionString))) {
    throw new VolumeRefused(
      'The database of DATABASE_URL has members. Invented ones would stand among them; give --force if that is wanted.',
    );
  }
  const { show, end } = showProgress();
  const start = performance.now();
  await generateVolume({ connectionString, ...size, onProgress: show });
  end();
  const passed = performance.now() - start;
  const rate = Math.round(size.posts / (passed / 1000)).toLocaleString('en');
  console.log(`Done after ${seconds(passed)}: ${rate} posts a second, everything else included.`);
}

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '2000' },
    threads: { type: 'string' },
    posts: { type: 'string', default: '20000' },
    clusters: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    force: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  const posts = Number(values.posts);
  const size = {
    posts,
    threads: Number(values.threads ?? Math.max(1, Math.floor(posts / 20))),
    members: Number(values.members),
    clusters: Number(values.clusters),
    seed: Number(values.seed),
  };
  try {
    await withDatabase((connectionString) => fill(connectionString, size, values.force), { say: console.log });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
