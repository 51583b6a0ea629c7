import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import type { Redis } from 'ioredis';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import { connectValkey } from '../database/valkey.ts';
import type { Channel, Told } from './channel.ts';
import { Live } from './live.ts';

/** Several products may share one Valkey: what is ours begins so. */
const nameOf = (channel: { name: string }): string => `cluster-commons:${channel.name}`;

/** Publish and subscribe over Valkey or Redis, for many nodes. */
@Injectable()
export class RedisLive extends Live implements OnApplicationShutdown {
  readonly #bus: RedisPubSub;
  readonly #clients: readonly Redis[];

  constructor(@Inject(CONFIG) config: Config) {
    super();
    const url = config.redisUrl ?? '';
    // The publisher gets the error of a lost message; what is listened to is asked for until it is heard.
    const publisher = connectValkey(url, { maxRetriesPerRequest: 1 });
    const subscriber = connectValkey(url, { maxRetriesPerRequest: null, commandTimeout: undefined });
    this.#clients = [publisher, subscriber];
    let isFirst = true;
    subscriber.on('ready', () => {
      if (!isFirst) this.tellBack();
      isFirst = false;
    });
    this.#bus = new RedisPubSub({ publisher, subscriber });
  }

  async publishAll(news: readonly Told[]): Promise<void> {
    outsideOfTransactions('News are published');
    await Promise.all(news.map(({ channel, news: piece }) => this.#bus.publish(nameOf(channel), piece)));
  }

  subscribe<News extends object>(channel: Channel<News>): AsyncIterableIterator<News> {
    return this.#bus.asyncIterator<News>(nameOf(channel)) as AsyncIterableIterator<News>;
  }

  onApplicationShutdown(): void {
    for (const client of this.#clients) client.disconnect();
  }
}
