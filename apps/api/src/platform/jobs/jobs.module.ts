import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Mailer } from '../mail/mailer.ts';
import { DeadLetters } from './dead-letters.ts';
import { Handlers } from './handlers.ts';
import { Outbox } from './outbox.ts';
import { QueueMetrics } from './queue-metrics.ts';
import { WorkQueries } from './work-at-hand.ts';
import { Worker } from './worker.ts';

/** What the worker's modules register with, and send by. */
@Global()
@Module({ providers: [Handlers, Mailer, Outbox], exports: [Handlers, Mailer, Outbox] })
export class HandlersModule implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.handlers.scheduled('outbox-sweep', '40 2 * * *', () => this.outbox.sweep());
  }
}

/** Runs in the worker process alone. */
@Module({ providers: [Worker] })
export class JobsModule {}

/** What the serving process shows of the worker's work. */
@Global()
@Module({ providers: [DeadLetters, WorkQueries, QueueMetrics], exports: [DeadLetters, WorkQueries] })
export class QueueViewModule {}
