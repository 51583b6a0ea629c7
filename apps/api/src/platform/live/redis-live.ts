import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import type { Channel, Told } from './channel.ts';
import { Live } from './live.ts';

/** Several products may share one Valkey: what is ours begins so. */
const nameOf = (channel: { name: string }): string => `cluster-commons:${channel.name}`;

/** News are hints: while Valkey is away they are given up soon, so that nothing waits for them. */
const hasty = { maxRetriesPerRequest: 1, commandTimeout: 1_000 } as const;

/** Publish and subscribe over Valkey or Redis, for many nodes. */
@Injectable()
export class RedisLive extends Live implements OnApplicationShutdown {
  readonly #bus: RedisPubSub;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    const url = config.redisUrl ?? '';
    const [publisher, subscriber] = [new Redis(url, hasty), new Redis(url, { maxRetriesPerRequest: null })];
    // Both reconnect by themselves; the publisher gets the error of a lost message.
    for (const client of [publisher, subscriber]) client.on('error', () => undefined);
    let isFirst = true;
    subscriber.on('ready', () => {
      if (!isFirst) this.tellBack();
      isFirst = false;
    });
    this.#bus = new RedisPubSub({ publisher, subscriber });
  }

  async publishAll(news: readonly Told[]): Promise<void> {
    await Promise.all(news.map(({ channel, news: piece }) => this.#bus.publish(nameOf(channel), piece)));
  }

  subscribe<News extends object>(channel: Channel<News>): AsyncIterableIterator<News> {
    return this.#bus.asyncIterator<News>(nameOf(channel)) as AsyncIterableIterator<News>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#bus.close();
  }
}
