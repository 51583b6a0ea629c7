import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/** Memory this process may use, in MB: of the machine, or of the container it runs in. */
function memoryInMb(): number {
  const constrained = process.constrainedMemory();
  const total = totalmem();
  return Math.floor((constrained > 0 && constrained < total ? constrained : total) / megabyte);
}

/** Always on; no setting of ours trades a confirmed write for speed. */
const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

const loopbackOnly = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Settings of the product's own server: see docs/performance.md for what each was measured to give. */
export function productSettings(memory = memoryInMb()): Record<string, string> {
  const sharedBuffers = Math.max(128, Math.min(Math.floor(memory / 4), 8192));
  return {
    ...loopbackOnly,
    ...durable,
    shared_buffers: `${sharedBuffers}MB`,
    effective_cache_size: `${Math.max(sharedBuffers, Math.floor(memory * 0.6))}MB`,
    random_page_cost: '1.1',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    jit: 'off',
  };
}

/**
 * For databases that live as long as a test run: nothing has to survive a power cut.
 * @param isDurable true where the product is to believe that it would
 */
export const throwawaySettings = (isDurable = false): Record<string, string> => ({
  ...loopbackOnly,
  ...(isDurable ? durable : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  shared_buffers: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_connections: '200',
});
