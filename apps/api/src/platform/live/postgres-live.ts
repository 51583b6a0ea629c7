import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { Live, type ThreadNews } from './live.ts';

const channel = 'cluster_commons_live';
const notify = statement('live_notify', `select pg_notify('${channel}', piece) from unnest($1::text[]) piece`);
/** Pieces of news in one notification, which may hold 8000 bytes: each takes about 110. */
const newsInOne = 50;
const reconnectMilliseconds = 1_000;

/** LISTEN and NOTIFY on a connection of its own; the default, good for a few nodes. */
@Injectable()
export class PostgresLive extends Live implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #local = new PubSub();
  #listener: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #isEnding = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {
    super();
  }

  async publish(news: readonly ThreadNews[]): Promise<void> {
    const pieces = Array.from({ length: Math.ceil(news.length / newsInOne) }, (_, i) =>
      JSON.stringify(news.slice(i * newsInOne, (i + 1) * newsInOne)),
    );
    await this.database.all(notify, [pieces]);
  }

  thread(threadId: string): AsyncIterableIterator<ThreadNews> {
    return this.#local.asyncIterableIterator<ThreadNews>(threadId);
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
    });
    this.#listener = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', () => this.listenLater());
    client.on('end', () => this.listenLater());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch {
      this.listenLater();
    }
  }

  private listenLater(): void {
    if (this.#isEnding || this.#retry !== null) return;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.listen();
    }, reconnectMilliseconds);
  }

  private hear(payload: string | undefined): void {
    for (const news of JSON.parse(payload ?? '[]') as ThreadNews[]) void this.#local.publish(news.threadId, news);
  }
}
