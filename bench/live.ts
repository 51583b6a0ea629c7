import { parseArgs } from 'node:util';
import { build } from '@cluster-commons/tools/building/build.ts';
import { withProgress } from '@cluster-commons/tools/terminal/progress.ts';
import { startValkey } from '@cluster-commons/tools/test/valkey.ts';
import pg from 'pg';
import { measureLive } from './run/live-news.ts';
import { startProduct, startWorker, type ProductServer } from './run/servers.ts';
import { Stopping } from './run/stopping.ts';
import { openWorkplace } from './run/workplace.ts';
import { generateVolume } from './volume/generate-volume.ts';

const help = `npm run bench:live [-- --listeners 500 --processes 1 --replies 10]

Opens one line for each of many members who read the same discussion, posts replies, and prints how long it takes from
the moment the author sends until the listeners hear of it. Two processes and more share their news by Valkey.
`;

/** The news of one process go by PostgreSQL, those of several by Valkey, as an operator would have it. */
async function busOf(processes: number, stopping: Stopping): Promise<Record<string, string>> {
  if (processes === 1) return {};
  const valkey = await startValkey();
  if (valkey === undefined)
    throw new Error('Several processes need a valkey-server or redis-server, and there is none.');
  stopping.add(valkey.stop);
  return { REDIS_URL: valkey.url };
}

async function run(size: { listeners: number; processes: number; replies: number }, stopping: Stopping): Promise<void> {
  await build();
  try {
    const workplace = await openWorkplace(stopping);
    const members = size.listeners + size.replies + 100;
    await withProgress('Generating members', () =>
      generateVolume({
        connectionString: workplace.connectionString,
        posts: 5000,
        members,
        threads: 250,
        clusters: 60,
        seed: 1,
      }),
    );
    const environment = await busOf(size.processes, stopping);
    const servers: ProductServer[] = [];
    for (let i = 0; i < size.processes; i += 1)
      servers.push(await startProduct(workplace, stopping, { name: `product-${i + 1}`, environment }));
    startWorker(workplace, stopping, { origin: servers[0]?.origin ?? '', environment });
    const database = new pg.Client({ connectionString: workplace.connectionString });
    await database.connect();
    stopping.add(() => database.end());
    console.log(await measureLive({ servers, database, ...size }, stopping));
  } finally {
    await stopping.run();
  }
}

const { values } = parseArgs({
  options: {
    listeners: { type: 'string', default: '500' },
    processes: { type: 'string', default: '1' },
    replies: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});
const whole = (text: string): number => Math.max(1, Math.floor(Number(text)) || 1);
if (values.help) {
  console.log(help);
} else {
  const { listeners, processes, replies } = values;
  const size = { listeners: whole(listeners), processes: whole(processes), replies: whole(replies) };
  await run(size, new Stopping());
  process.exit(0);
}
