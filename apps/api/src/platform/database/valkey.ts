import { Redis, type RedisOptions } from 'ioredis';

/**
 * Valkey carries hints and counts, for which nobody waits longer than this, in milliseconds. One that takes commands and
 * answers none is left, and connected to again.
 */
const patience = { connectTimeout: 2_000, commandTimeout: 500, socketTimeout: 1_000, keepAlive: 10_000 } as const;

/** A connection that comes back by itself; its errors are those of its commands. */
export function connectValkey(url: string, options: RedisOptions): Redis {
  const client = new Redis(url, { ...patience, ...options });
  client.on('error', () => undefined);
  return client;
}
