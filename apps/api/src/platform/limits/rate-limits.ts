import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Allowance } from '@cluster-commons/domain/kernel';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { POOL } from '../database/database.ts';
import { outsideOfTransactions } from '../database/in-transaction.ts';
import { connectValkey } from '../database/valkey.ts';
import { ApiError } from '../graphql/errors.ts';

/** Stores take keys of some length: longer ones go by their hash. */
const longestKey = 120;
const shortened = (key: string): string =>
  key.length <= longestKey ? key : createHash('sha256').update(key).digest('base64url');

/** Counts attempts: in PostgreSQL where a restart must not forgive, in Valkey when there is one, else in memory. */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  readonly #limiters = new Map<string, RateLimiterAbstract>();
  readonly #redis: Redis | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(POOL) private readonly pool: pg.Pool,
  ) {
    this.#redis = config.redisUrl === null ? null : connectValkey(config.redisUrl, { enableOfflineQueue: false });
  }

  /**
   * Takes one point of the key's allowance.
   * @returns how many are taken now
   * @throws ApiError RATE_LIMITED with the seconds to wait
   */
  async take(allowance: Allowance, key: string): Promise<number> {
    outsideOfTransactions('A limit is asked');
    try {
      return (await this.limiter(allowance).consume(shortened(key))).consumedPoints;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new ApiError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
    }
  }

  /** Gives all points back: a right password ends the count of wrong ones. */
  async forgive(allowance: Allowance, key: string): Promise<void> {
    await this.limiter(allowance).delete(shortened(key));
  }

  /** Gives one point back: what turned out to be rightly asked does not count for those who share the key. */
  async giveBack(allowance: Allowance, key: string): Promise<void> {
    await this.limiter(allowance).reward(shortened(key));
  }

  onApplicationShutdown(): void {
    this.#redis?.disconnect();
  }

  private limiter(allowance: Allowance): RateLimiterAbstract {
    const known = this.#limiters.get(allowance.name);
    if (known !== undefined) return known;
    const options = {
      keyPrefix: allowance.name,
      points: Math.max(1, Math.round(allowance.points * this.config.rateLimitFactor)),
      duration: allowance.seconds,
    };
    const insurance = new RateLimiterMemory(options);
    const limiter = allowance.isDurable
      ? new RateLimiterPostgres({
          ...options,
          storeClient: this.pool,
          storeType: 'pool',
          tableName: 'rate_limit',
          tableCreated: true,
          clearExpiredByTimeout: false,
        })
      : this.#redis === null
        ? insurance
        : new RateLimiterRedis({ ...options, storeClient: this.#redis, insuranceLimiter: insurance });
    this.#limiters.set(allowance.name, limiter);
    return limiter;
  }
}
