import { createClient } from 'graphql-ws';
import type pg from 'pg';
import { WebSocket } from 'ws';
import { insist } from './case.ts';
import { operation } from './documents.ts';
import type { ProductServer } from './servers.ts';
import { percentile } from './statistics.ts';
import type { Stopping } from './stopping.ts';
import { chooseThreads, signInMembers, type SignedIn } from './subjects.ts';

export interface LiveSize {
  servers: readonly ProductServer[];
  database: pg.Client;
  listeners: number;
  replies: number;
}

const news = `subscription ($threadId: ID!) { threadUpdated(threadId: $threadId) { version } }`;
const reply = operation(
  `mutation Reply($input: ReplyToThreadInput!) { replyToThread(input: $input) { post { number } problems { code } } }`,
);

/** Tells when a version of the thread was heard by all, with the time of each. */
class Ears {
  readonly #heard = new Map<number, number[]>();
  readonly #waiting = new Map<number, () => void>();

  readonly #listeners: number;

  constructor(listeners: number) {
    this.#listeners = listeners;
  }

  hear(version: number): void {
    const times = this.#heard.get(version) ?? [];
    times.push(performance.now());
    this.#heard.set(version, times);
    if (times.length === this.#listeners) this.#waiting.get(version)?.();
  }

  /** When each listener heard of this version. */
  async all(version: number): Promise<readonly number[]> {
    if ((this.#heard.get(version)?.length ?? 0) < this.#listeners)
      await new Promise<void>((resolve) => this.#waiting.set(version, resolve));
    return this.#heard.get(version) ?? [];
  }
}

/** Opens the line of one member, as a browser would. Done when the server has taken it. */
async function listen(origin: string, { cookie }: SignedIn, threadId: string, ears: Ears): Promise<() => void> {
  const client = createClient({
    url: `${origin.replace('http', 'ws')}/graphql`,
    retryAttempts: 0,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, origin } });
      }
    },
  });
  const opened = new Promise<void>((resolve) => client.on('connected', () => resolve()));
  client.subscribe<{ threadUpdated: { version: number } }>(
    { query: news, variables: { threadId } },
    {
      next: ({ data }) => ears.hear(data?.threadUpdated.version ?? 0),
      error: (error) => {
        throw new Error(`A listener was cut off: ${JSON.stringify(error)}`);
      },
      complete: () => undefined,
    },
  );
  await opened;
  return () => void client.dispose();
}

const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

/** Has members listen to one thread, and others reply one after the other. */
export async function measureLive(
  { servers, database, listeners, replies }: LiveSize,
  stopping: Stopping,
): Promise<string> {
  const [thread] = await chooseThreads(database);
  insist(thread !== undefined, 'There is no thread to listen to.');
  const threadId = thread?.id ?? '';
  const members = await signInMembers(database, servers[0]?.authSecret ?? '', listeners + replies + 1);
  insist(members.length > listeners + replies, 'There are too few members of clusters.');
  const authors = members.slice(listeners);
  const ears = new Ears(listeners);
  for (const [i, member] of members.slice(0, listeners).entries())
    stopping.add(await listen(servers[i % servers.length]?.origin ?? '', member, threadId, ears));

  const times: number[] = [];
  const processor = process.cpuUsage();
  const begun = performance.now();
  for (const [i, { cookie }] of authors.entries()) {
    const { rows } = await database.query<{ version: number }>(`select version from thread where id = $1`, [threadId]);
    const next = (rows[0]?.version ?? 0) + 1;
    const sent = performance.now();
    const input = { clientKey: `live ${i}`, threadId, body: `We close on Friday, lot ${i}.`, lang: 'en' };
    const answer = await reply.register(servers[i % servers.length]?.origin ?? '', { input }, { cookie });
    insist(answer.ok, `The reply was answered ${answer.status}.`);
    const heard = await ears.all(next);
    // The first opens statements and plans.
    if (i > 0) times.push(...heard.map((at) => at - sent));
  }
  const own = process.cpuUsage(processor);
  const share = ((own.user + own.system) / 1000 / (performance.now() - begun)) * 100;
  const sorted = times.sort((a, b) => a - b);
  const [p50, p95, last] = [0.5, 0.95, 1].map((part) => milliseconds(percentile(sorted, part)));
  return [
    `${listeners} listeners on ${servers.length} process${servers.length === 1 ? '' : 'es'}, ${replies} replies`,
    `heard after ${p50} (p50), ${p95} (p95), ${last} (the last); the listeners' own process took ${share.toFixed(0)} %`,
  ].join('\n');
}
