import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { HttpRoutes } from './http-routes.ts';

/** Figures for Prometheus: the process, and how long requests take by kind of page. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'kind' | 'method' | 'status'>;

  /** Kinds of what no controller and no page answers. */
  readonly #kinds = new Set(['assets', 'graphql']);

  constructor(private readonly routes: HttpRoutes) {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer, by kind of path.',
      labelNames: ['kind', 'method', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3, 10],
      registers: [this.#registry],
    });
  }

  /** Makes the first segments of addresses kinds of their own. */
  register(...kinds: readonly string[]): void {
    for (const kind of kinds) this.#kinds.add(kind);
  }

  /** @param path its first segment names the kind; strangers choose paths, so labels are of a closed set */
  observe(method: string, path: string, status: number, seconds: number): void {
    const [, first = ''] = path.split('/', 2);
    const kind = first === '' ? 'home' : this.#kinds.has(first) || this.routes.segments.has(first) ? first : 'other';
    this.#requests.observe({ kind: status === 404 ? 'missing' : kind, method, status: String(status) }, seconds);
  }

  /**
   * Shows a figure that is counted when somebody looks; while it cannot be counted it is left out.
   * @param labels of closed sets
   */
  gauge<Label extends string>(
    name: string,
    help: string,
    labels: readonly Label[],
    count: () => Promise<{ labels: Record<Label, string>; count: number }[]>,
  ): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.#registry],
      collect: async () => {
        const counted = await count().catch(() => []);
        gauge.reset();
        for (const each of counted) gauge.set(each.labels, each.count);
      },
    });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
