import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis } from 'ioredis';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Live, type ThreadNews } from './live.ts';

/** Publish and subscribe over Valkey or Redis, for many nodes. */
@Injectable()
export class RedisLive extends Live implements OnApplicationShutdown {
  readonly #bus: RedisPubSub;

  constructor(@Inject(CONFIG) config: Config) {
    super();
    const connect = (): Redis => new Redis(config.redisUrl ?? '', { maxRetriesPerRequest: null });
    this.#bus = new RedisPubSub({ publisher: connect(), subscriber: connect() });
  }

  async publish(news: readonly ThreadNews[]): Promise<void> {
    await Promise.all(news.map((each) => this.#bus.publish(`thread:${each.threadId}`, each)));
  }

  thread(threadId: string): AsyncIterableIterator<ThreadNews> {
    return this.#bus.asyncIterator<ThreadNews>(`thread:${threadId}`) as AsyncIterableIterator<ThreadNews>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#bus.close();
  }
}
