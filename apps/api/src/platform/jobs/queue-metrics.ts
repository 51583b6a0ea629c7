import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';
import { Metrics } from '../http/metrics.ts';
import { DeadLetters } from './dead-letters.ts';

const outboxFigures = statement(
  'outbox_figures',
  `select (select count(*) from outbox where relayed_at is null and failed_at is null) as waiting,
          (select count(*) from outbox where failed_at is not null) as failed`,
);

/** Shows how much waits, fails and was given up, counted when somebody looks. Queues are named in the code: a closed set. */
@Injectable()
export class QueueMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly letters: DeadLetters,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'jobs',
      'Events on their way to a handler: waiting, failed and to be tried again, dead.',
      ['queue', 'state'],
      async () =>
        (await this.letters.figures()).map(({ queue, state, count }) => ({ labels: { queue, state }, count })),
    );
    this.metrics.gauge('outbox_lines', 'Lines of the outbox: waiting, or no event.', ['state'], async () => {
      const found = await this.database.one<{ waiting: number; failed: number }>(outboxFigures, []);
      return (['waiting', 'failed'] as const).map((state) => ({ labels: { state }, count: found?.[state] ?? 0 }));
    });
  }
}
