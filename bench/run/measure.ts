import type pg from 'pg';
import type { Case, Requests } from './case.ts';
import type { Load } from './load.ts';
import type { LoadResult } from './load-process.ts';
import { cpuMilliseconds, residentMegabytes } from './process-usage.ts';
import type { Server } from './servers.ts';
import type { Subjects } from './subjects.ts';

export interface Pace {
  rounds: number;
  /** Of one measurement. */
  seconds: number;
  warmUpSeconds: number;
}

/** One run against one server. Null where the system does not tell. */
export interface Run extends LoadResult {
  perSecond: number;
  /** Processor milliseconds of the server, and of PostgreSQL, for one request. */
  cpu: number | null;
  databaseCpu: number | null;
  /** Megabytes the server holds at the end. */
  rss: number | null;
}

export interface Measured {
  name: string;
  title: string;
  goal: number;
  product: Run[];
  limit: Run[];
}

export interface Skipped {
  name: string;
  title: string;
  goal: number;
  skipped: string;
}

/** Processor time of each server process of the database, by its number; they run on this machine. */
async function databaseCpu(database: pg.Client): Promise<Map<number, number>> {
  const { rows } = await database.query<{ pid: number }>('select pid from pg_stat_activity');
  return new Map(
    rows.flatMap(({ pid }) =>
      [[pid, cpuMilliseconds(pid)]].filter((pair): pair is [number, number] => pair[1] !== null),
    ),
  );
}

const spent = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number =>
  [...after].reduce((sum, [pid, cpu]) => sum + cpu - (before.get(pid) ?? 0), 0);

/** One run against one server. @throws when a request failed: such a run says nothing */
export async function runOnce(
  load: Load,
  server: Server,
  connections: Requests,
  seconds: number,
  database: pg.Client,
): Promise<Run> {
  const before = { own: cpuMilliseconds(server.pid), database: await databaseCpu(database) };
  const result = await load({ origin: server.origin, seconds, connections });
  const own = cpuMilliseconds(server.pid);
  const after = await databaseCpu(database);
  if (result.failures > 0 || result.requests === 0) {
    throw new Error(`${result.failures} of ${result.requests} requests failed: such a run says nothing.`);
  }
  return {
    ...result,
    perSecond: result.requests / result.seconds,
    cpu: own === null || before.own === null ? null : (own - before.own) / result.requests,
    databaseCpu: after.size === 0 ? null : spent(before.database, after) / result.requests,
    rss: residentMegabytes(server.pid),
  };
}

/** Error answers are short: none may be much smaller than the smallest of the warm-up, whose kinds were checked. */
function requireWhole(runs: readonly Run[], least: number): void {
  for (const run of runs) {
    if (run.leastBytes < least * 0.8)
      throw new Error(`An answer had ${run.leastBytes} bytes, where ${least} are right.`);
  }
}

/** Warms both sides up, then lets them alternate, the limit first. */
export async function measure(subjects: Subjects, load: Load, each: Case, pace: Pace): Promise<Measured | Skipped> {
  const { name, title, goal } = each;
  const prepared = await each.prepare(subjects);
  if (typeof prepared === 'string') return { name, title, goal, skipped: prepared };
  const run = (side: 'product' | 'limit', seconds: number): Promise<Run> =>
    runOnce(load, subjects[side], prepared[side], seconds, subjects.database);

  const warm = { limit: await run('limit', pace.warmUpSeconds), product: await run('product', pace.warmUpSeconds) };
  const measured: Measured = { name, title, goal, product: [], limit: [] };
  for (let round = 0; round < pace.rounds; round += 1) {
    measured.limit.push(await run('limit', pace.seconds));
    measured.product.push(await run('product', pace.seconds));
  }
  for (const side of ['limit', 'product'] as const) requireWhole(measured[side], warm[side].leastBytes);
  const all = [warm.limit, warm.product, ...measured.limit, ...measured.product];
  await prepared.check?.(all.reduce((sum, { requests }) => sum + requests, 0));
  return measured;
}
