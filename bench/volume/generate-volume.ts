import pg from 'pg';
import { addBenchAccount } from './bench-account.ts';
import { Belonging } from './clusters.ts';
import { copyInto } from './copy.ts';
import { seedOf } from './dice.ts';
import { Members } from './members.ts';
import {
  clusterRows,
  memberRows,
  membershipRows,
  postRows,
  profileRows,
  tables,
  Tally,
  threadRows,
  type Volume,
} from './rows.ts';
import { makeVarieties } from './text/varieties.ts';
import { Threads, type ThreadPlan } from './threads.ts';

export interface VolumeSize {
  members: number;
  threads: number;
  posts: number;
  clusters: number;
}

export interface VolumeProgress {
  table: keyof typeof tables;
  /** Rows written so far. */
  done: number;
  /** Rows in the end; of memberships, which are drawn, an estimate. */
  total: number;
}

export interface VolumeOptions extends VolumeSize {
  connectionString: string;
  /** A whole number: equal sizes and seeds give equal rows. */
  seed: number;
  onProgress?: (progress: VolumeProgress) => void;
}

/** A size or a database that no volume fits; the message says what would. */
export class VolumeRefused extends Error {}

/** Posts sent by one COPY: PostgreSQL remembers each row of a COPY until it has checked its foreign keys. */
const postsPerCopy = 50_000;
const membershipsEach = 1.375;

function check({ members, threads, posts, clusters, seed }: VolumeOptions): void {
  for (const [name, value, least] of [
    ['members', members, 10],
    ['threads', threads, 1],
    ['posts', posts, threads],
    ['clusters', clusters, 0],
    ['seed', seed, 0],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new VolumeRefused(`--${name} is ${value}: give a whole number of at least ${least}.`);
    }
  }
}

function* batches({ threads }: Volume): Generator<ThreadPlan[]> {
  let batch: ThreadPlan[] = [];
  let posts = 0;
  for (let i = 0; i < threads.count; i += 1) {
    const thread = threads.at(i);
    batch.push(thread);
    posts += thread.posts;
    if (posts < postsPerCopy) continue;
    yield batch;
    batch = [];
    posts = 0;
  }
  if (batch.length > 0) yield batch;
}

function volumeOf({ members: count, threads, posts, clusters, seed: number }: VolumeOptions): Volume {
  const seed = seedOf(number);
  const members = new Members(seed, count);
  const belonging = new Belonging(seed, count, clusters);
  return {
    seed,
    clusters,
    members,
    belonging,
    threads: new Threads(seed, { threads, posts, clusters }, members, belonging),
    varieties: makeVarieties(seed),
  };
}

async function write(client: pg.ClientBase, volume: Volume, options: VolumeOptions): Promise<void> {
  const totals: Record<keyof typeof tables, number> = {
    cluster: options.clusters,
    member: options.members,
    membership: Math.round(options.members * membershipsEach),
    thread: options.threads,
    post: options.posts,
    profile: options.members,
  };
  const done = new Map<keyof typeof tables, number>();
  const send = (table: keyof typeof tables, lines: Iterable<string>): Promise<void> =>
    copyInto(client, tables[table], lines, (count) => {
      done.set(table, (done.get(table) ?? 0) + count);
      options.onProgress?.({ table, done: done.get(table) ?? 0, total: totals[table] });
    });
  const tally = new Tally(options.members);
  await addBenchAccount(client);
  await send('cluster', clusterRows(volume));
  await send('member', memberRows(volume));
  await send('membership', membershipRows(volume));
  await send('thread', threadRows(volume));
  for (const batch of batches(volume)) await send('post', postRows(volume, batch, tally));
  await send('profile', profileRows(volume, tally));
}

/**
 * Fills a migrated database with invented members, clusters, threads and posts, beside what is there, by COPY in one
 * transaction: all of it or nothing. Counters are right, thread numbers go on, and statistics are fresh afterwards.
 * Memory grows with members and threads (some twenty bytes each), not with posts.
 * @throws {VolumeRefused} for a size that cannot be, or when the volume of this seed is there already
 */
export async function generateVolume(options: VolumeOptions): Promise<void> {
  check(options);
  const client = new pg.Client({ connectionString: options.connectionString, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query('begin');
    await write(client, volumeOf(options), options);
    await client.query('commit');
    await client.query('analyze');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!(error instanceof pg.DatabaseError) || error.code !== '23505') throw error;
    throw new VolumeRefused(
      `The database holds the volume of seed ${options.seed} already, or a part of another size: choose another --seed.`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}
