import pg from 'pg';
import { expertise } from '@cluster-commons/domain/taxonomies';
import {
  clusterPath,
  clustersPath,
  memberPath,
  membersPath,
  notificationsPath,
  threadPath,
  threadsPath,
} from '@cluster-commons/paths';
import { withProgress } from '@cluster-commons/tools/terminal/progress.ts';
import { addHabits } from '../volume/coming-back.ts';
import { generateVolume, type VolumeSize } from '../volume/generate-volume.ts';
import { get, passesCache, type Requests } from './case.ts';
import { startLoad, type Load } from './load.ts';
import { runOnce, type Pace } from './measure.ts';
import { startProduct, type Server } from './servers.ts';
import { median } from './statistics.ts';
import type { Stopping } from './stopping.ts';
import { chooseThreads, connections, signInMembers, spread } from './subjects.ts';
import { openWorkplace } from './workplace.ts';

/** Processor milliseconds of one page, of the web process and of PostgreSQL. */
interface PageCost {
  web: number;
  database: number;
}

/** What one kind of page costs on both networks. */
export interface PageGrowth {
  name: string;
  small: PageCost;
  large: PageCost;
}

interface PageKind {
  name: string;
  requests: Requests;
}

export type GrowthSize = Pick<VolumeSize, 'posts' | 'members'>;

/** What a page may cost on the large network for each millisecond on the small one. */
export const mostGrowth = 1.3;

const column = async (database: pg.Client, sql: string): Promise<string[]> =>
  (await database.query<{ value: string }>(sql)).rows.map(({ value }) => value);

/** Every kind of page, for a visitor and rendered each time, and for a member. */
async function pageKinds(database: pg.Client, secret: string): Promise<PageKind[]> {
  const members = await signInMembers(database, secret, connections);
  const threads = (await chooseThreads(database)).map(threadPath);
  // Those whose lists fill a page on the small network, too: what grows is the network, not what a page shows.
  const clusters = await column(database, 'select slug as value from cluster order by thread_count desc, slug limit 5');
  const handles = await column(
    database,
    `select m.handle as value from member m join profile p on p.member_id = m.id
      where not p.members_only order by md5(m.handle) limit 200`,
  );
  const tags = await column(
    database,
    `select tag as value from thread, unnest(tags) tag group by tag order by count(*) desc, tag limit 5`,
  );
  const lists = [threadsPath, `${threadsPath}?sort=newest`, `${threadsPath}?sort=unanswered`];
  const filtered = expertise.flatMap((skill) => [
    `${membersPath}?expertise=${skill}`,
    `${membersPath}?expertise=${skill}&country=IN&sort=POSTS`,
  ]);
  const open: [string, string[]][] = [
    ['Start page', ['/']],
    ['Discussion', threads],
    ['List of discussions', lists],
    ['The same with a tag', tags.map((tag) => `${threadsPath}?tag=${encodeURIComponent(tag)}`)],
    ['List of clusters', [clustersPath]],
    ['Cluster', clusters.map(clusterPath)],
    ['Profile', handles.map(memberPath)],
  ];
  const forMembers: [string, string[]][] = [
    ...open,
    ['What is unread', [`${threadsPath}?sort=unread`]],
    ['What is new', [`${threadsPath}?sort=new`]],
    ['Notifications', [notificationsPath]],
    ['Directory', [membersPath, `${membersPath}?sort=ACTIVE`]],
    ['Directory, filtered', filtered],
    ['Directory, by words', ['weaving', 'training', 'a'].map((word) => `${membersPath}?text=${word}`)],
  ];
  const kind = (name: string, paths: string[], headersOf: (i: number) => Record<string, string>): PageKind => ({
    name,
    requests: spread(paths.length < members.length ? members.flatMap(() => paths) : paths).map((own, i) =>
      own.map((path) => get(path, headersOf(i))),
    ),
  });
  return [
    ...open.map(([name, paths]) => kind(`${name}, signed out`, paths, () => passesCache)),
    ...forMembers.map(([name, paths]) => kind(name, paths, (i) => ({ cookie: members[i]?.cookie ?? '' }))),
  ];
}

interface Network {
  product: Server;
  database: pg.Client;
  kinds: PageKind[];
}

/** The built product on a generated network of this size. */
async function startNetwork(size: GrowthSize, stopping: Stopping): Promise<Network> {
  const workplace = await openWorkplace(stopping);
  const { connectionString } = workplace;
  const volume = { ...size, threads: Math.floor(size.posts / 20), clusters: 60, seed: 1 };
  await withProgress(`Generating ${size.posts.toLocaleString('en')} posts`, () =>
    generateVolume({ connectionString, ...volume }),
  );
  await withProgress('What its members have read and follow', () => addHabits(connectionString));
  await settle(connectionString);
  const product = await startProduct(workplace, stopping);
  const database = new pg.Client({ connectionString });
  await database.connect();
  stopping.add(() => database.end());
  return { product, database, kinds: await pageKinds(database, product.authSecret) };
}

/** What PostgreSQL does by itself after so many new rows is done before anything is measured. */
async function settle(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

async function costOf({ product, database }: Network, requests: Requests, load: Load, seconds: number) {
  const { cpu, databaseCpu } = await runOnce(load, product, requests, seconds, database);
  if (cpu === null || databaseCpu === null) throw new Error('This system does not tell the processor time.');
  return { web: cpu, database: databaseCpu };
}

/**
 * How the cost of each kind of page grows between two sizes, as a table: both networks stand side by side and alternate,
 * and the median of each side's rounds counts.
 */
export async function measureGrowth(
  sizes: readonly [small: GrowthSize, large: GrowthSize],
  pace: Pace,
  stopping: Stopping,
): Promise<string> {
  const small = await startNetwork(sizes[0], stopping);
  const large = await startNetwork(sizes[1], stopping);
  const load = startLoad(stopping);
  const growths: PageGrowth[] = [];
  for (const [i, { name, requests }] of small.kinds.entries()) {
    const sides = [
      { network: small, requests, costs: [] as PageCost[] },
      { network: large, requests: large.kinds[i]?.requests ?? [], costs: [] as PageCost[] },
    ] as const;
    await withProgress(name, async () => {
      for (const side of sides) await costOf(side.network, side.requests, load, pace.warmUpSeconds);
      for (let round = 0; round < pace.rounds; round += 1) {
        for (const side of sides) side.costs.push(await costOf(side.network, side.requests, load, pace.seconds));
      }
    });
    growths.push({ name, small: middle(sides[0].costs), large: middle(sides[1].costs) });
  }
  return growthTable(growths);
}

const middle = (costs: readonly PageCost[]): PageCost => ({
  web: median(costs.map(({ web }) => web)),
  database: median(costs.map(({ database }) => database)),
});

const total = ({ web, database }: PageCost): number => web + database;

/** The table of a measurement, as Markdown; what grows by more than `mostGrowth` is marked. */
export function growthTable(growths: readonly PageGrowth[]): string {
  const cost = ({ web, database }: PageCost): string => `${web.toFixed(2)} + ${database.toFixed(2)}`;
  const rows = growths.map(({ name, small, large }) => {
    const growth = total(large) / total(small);
    const mark = growth <= mostGrowth ? '' : ' too much';
    return `| ${name} | ${cost(small)} | ${cost(large)} | ${growth.toFixed(2)}${mark} |`;
  });
  return ['| Page | small, web + PG ms | large, web + PG ms | growth |', '| --- | --: | --: | --: |', ...rows].join(
    '\n',
  );
}
