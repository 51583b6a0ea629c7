import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { threadsPath } from '@cluster-commons/paths';
import { withProgress } from '@cluster-commons/tools/terminal/progress.ts';
import { addHabits } from '../volume/coming-back.ts';
import { generateVolume } from '../volume/generate-volume.ts';
import { startProduct, startWorker } from './servers.ts';
import { percentile } from './statistics.ts';
import type { Stopping } from './stopping.ts';
import { openWorkplace } from './workplace.ts';

interface Progress {
  due: number;
  made: number;
  sent: number;
}

const progressSql = `select (select count(*)::int from digest_due where next_at <= now()) as due,
  count(*)::int as made, count(sent_at)::int as sent from digest_out`;

/** What everybody was told of and has not read waits for a digest that is due now, and goes back a week. */
const makeDue = [
  `update notification set mail = 2 where read_at is null`,
  `insert into digest_due (member_id, next_at, since, began_at)
   select id, now(), now() - interval '7 days', now() - interval '7 days' from member
    where status = 'active' and email_verified`,
  `analyze notification, digest_due`,
];

/** Milliseconds of a page of the running site, one after the other until it is enough. */
async function pagesUntil(url: string, isEnough: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (!isEnough()) {
    const before = performance.now();
    await (await fetch(url, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
    took.push(performance.now() - before);
    await sleep(50);
  }
  return took;
}

/**
 * How long it takes until every member of a network has their digest, by one worker, mails left as files, beside a site that
 * answers a reader twenty times a second.
 */
export async function measureDigests(size: { posts: number; members: number }, stopping: Stopping): Promise<string> {
  const workplace = await openWorkplace(stopping);
  const { connectionString } = workplace;
  const volume = { ...size, threads: Math.floor(size.posts / 20), clusters: 60, seed: 1 };
  await withProgress('Generating members', () => generateVolume({ connectionString, ...volume }));
  await withProgress('What they have read and follow', () => addHabits(connectionString));
  const database = new pg.Client({ connectionString });
  await database.connect();
  stopping.add(() => database.end());
  for (const sql of makeDue) await database.query(sql);
  const product = await startProduct(workplace, stopping);
  const url = product.origin + threadsPath;
  let asked = 0;
  const alone = await pagesUntil(url, () => (asked += 1) > 100);
  const begun = performance.now();
  startWorker(workplace, stopping, product);
  let isDone = false;
  let decided = 0;
  const beside = pagesUntil(url, () => isDone);
  const strike = async (): Promise<boolean> =>
    (
      await database.query(
        `insert into pgboss.job (name, policy) select name, policy from pgboss.queue where name = 'due-digests'`,
      )
    ).rowCount === 1;
  while (!(await strike().catch(() => false))) await sleep(200);
  for (;;) {
    const { rows } = await database.query<Progress>(progressSql);
    const [now] = rows;
    if (now?.due === 0 && decided === 0) decided = performance.now() - begun;
    if (now?.due === 0 && now.made > 0 && now.made === now.sent) break;
    await sleep(500);
  }
  const all = performance.now() - begun;
  isDone = true;
  const { rows } = await database.query<Progress>(progressSql);
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;
  const p95 = (times: readonly number[]): string =>
    `${percentile(
      times.toSorted((a, b) => a - b),
      0.95,
    ).toFixed(0)} ms`;
  return [
    `${rows[0]?.sent ?? 0} digests for ${size.members} members: decided after ${seconds(decided)}, all sent after ${seconds(all)}.`,
    `A page of the site meanwhile: p95 ${p95(await beside)}; before: ${p95(alone)}.`,
  ].join('\n');
}
