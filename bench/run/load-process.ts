import autocannon from 'autocannon';
import { percentile } from './statistics.ts';

export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  /** `[<id>]` becomes an id that no other request has. */
  body?: string;
}

export interface LoadOrder {
  origin: string;
  seconds: number;
  /** One list for each connection, gone through again and again. */
  connections: readonly (readonly LoadRequest[])[];
}

export interface LoadResult {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers with another status than 200, broken connections and timeouts. */
  failures: number;
  leastBytes: number;
  meanBytes: number;
}

async function run({ origin, seconds, connections }: LoadOrder): Promise<LoadResult> {
  const durations: number[] = [];
  let failures = 0;
  let bytes = 0;
  let leastBytes = Number.POSITIVE_INFINITY;
  let lastAt = 0;
  let next = 0;
  const startedAt = performance.now();
  const instance = autocannon({
    url: origin,
    connections: connections.length,
    duration: seconds,
    timeout: 10,
    sampleInt: 100,
    idReplacement: connections.some((requests) => requests.some(({ body }) => body?.includes('[<id>]'))),
    setupClient: (client) => {
      client.setRequests((connections[next] ?? []).map((request) => ({ ...request, headers: { ...request.headers } })));
      next += 1;
    },
  });
  instance.on('response', (_client, status, size, duration) => {
    lastAt = performance.now();
    durations.push(duration);
    bytes += size;
    leastBytes = Math.min(leastBytes, size);
    if (status !== 200) failures += 1;
  });
  const { errors, timeouts } = await instance;
  const sorted = Float64Array.from(durations).sort();
  return {
    requests: durations.length,
    seconds: (lastAt - startedAt) / 1000,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    failures: failures + errors + timeouts,
    leastBytes,
    meanBytes: bytes / Math.max(1, durations.length),
  };
}

// Ctrl-C reaches the whole group; the process above decides what ends when.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (order) => {
  run(order as LoadOrder).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
