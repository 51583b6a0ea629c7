import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import type { Channel, Told } from './channel.ts';
import { Live } from './live.ts';

const channel = 'cluster_commons_live';
const notify = statement('live_notify', `select pg_notify('${channel}', piece) from unnest($1::text[]) piece`);
/** What one notification may hold, in bytes; PostgreSQL refuses 8000. */
const mostBytes = 7_900;
const reconnectMilliseconds = 1_000;
/** A database that takes a connection and does not answer by then is left. */
const patienceMilliseconds = 5_000;

/** LISTEN and NOTIFY on a connection of its own; the default, good for a few nodes. */
@Injectable()
export class PostgresLive extends Live implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #local = new PubSub();
  #listener: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #isEnding = false;
  /** Nothing was heard since the line broke. */
  #wasAway = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {
    super();
  }

  async publishAll(news: readonly Told[]): Promise<void> {
    outsideOfTransactions('News are published');
    if (news.length > 0) await this.database.all(notify, [notificationsOf(news)]);
  }

  subscribe<News extends object>(channel: Channel<News>): AsyncIterableIterator<News> {
    return this.#local.asyncIterableIterator<News>(channel.name);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isEnding = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    await this.#listener?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.#isEnding) return;
    const client = new pg.Client({
      connectionString: this.config.databaseUrl,
      application_name: 'cluster-commons-live',
      connectionTimeoutMillis: patienceMilliseconds,
      query_timeout: patienceMilliseconds,
      keepAlive: true,
    });
    this.#listener = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', () => this.listenLater());
    client.on('end', () => this.listenLater());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      if (this.#wasAway) this.tellBack();
      this.#wasAway = false;
    } catch {
      this.listenLater();
    }
  }

  private listenLater(): void {
    if (this.#isEnding || this.#retry !== null) return;
    this.#wasAway = true;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.listen();
    }, reconnectMilliseconds);
  }

  private hear(payload: string | undefined): void {
    const heard = JSON.parse(payload ?? '[]') as [name: string, news: object][];
    for (const [name, news] of heard) void this.#local.publish(name, news);
  }
}

/** Puts many pieces of news into few notifications. @throws for a piece that no notification can hold */
function notificationsOf(news: readonly Told[]): string[] {
  const notifications: string[] = [];
  let [pieces, bytes]: [string[], number] = [[], 0];
  const close = (): void => {
    if (pieces.length > 0) notifications.push(`[${pieces.join(',')}]`);
    [pieces, bytes] = [[], 0];
  };
  for (const told of news) {
    const piece = JSON.stringify([told.channel.name, told.news]);
    const size = Buffer.byteLength(piece) + 1;
    if (size + 1 > mostBytes) throw new Error(`News of ${told.channel.name} are too long: send ids`);
    if (bytes + size + 1 > mostBytes) close();
    pieces.push(piece);
    bytes += size;
  }
  close();
  return notifications;
}
