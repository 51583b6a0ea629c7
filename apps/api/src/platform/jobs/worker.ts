import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { PgBoss } from 'pg-boss';
import { delivery, type Happened } from '@cluster-commons/domain/events';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Live } from '../live/live.ts';
import { Handlers } from './handlers.ts';
import { Outbox, type Relayed, type RelaySql } from './outbox.ts';
import { endOldSchedules, makeDeadLetterQueue, startHandler, startScheduled } from './queues.ts';

/** Pause of the relay when the outbox is empty, in milliseconds. */
const idle = 150;

/** The worker process: hands events from the outbox to the queues of their handlers, and runs the handlers. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #boss: PgBoss;
  #isEnding = false;
  #relaying: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly outbox: Outbox,
    private readonly handlers: Handlers,
    private readonly live: Live,
    private readonly logger: PinoLogger,
  ) {
    this.#boss = new PgBoss({
      connectionString: config.databaseUrl,
      application_name: 'cluster-commons-jobs',
      max: 4,
      useListenNotify: true,
    });
    this.#boss.on('error', (error) => this.logger.warn({ err: error }, 'queue'));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#boss.start();
    await makeDeadLetterQueue(this.#boss);
    for (const handler of this.handlers.all) {
      await startHandler(this.#boss, handler, ({ id, name }, error) =>
        this.logger.warn({ handler: handler.name, event: name, eventId: id, error }, 'event not handled'),
      );
    }
    for (const scheduled of this.handlers.allScheduled) await startScheduled(this.#boss, scheduled);
    await endOldSchedules(this.#boss, new Set(this.handlers.allScheduled.map(({ name }) => name)));
    this.#relaying = this.relayUntilTheEnd();
    this.logger.info('worker ready');
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isEnding = true;
    await this.#relaying;
    await this.#boss.stop({ graceful: true, timeout: 5_000 });
  }

  private async relayUntilTheEnd(): Promise<void> {
    while (!this.#isEnding) {
      let taken = 0;
      try {
        const relayed = await this.outbox.relay(delivery.relayBatch, (events, sql) => this.enqueue(events, sql));
        taken = relayed.events.length + relayed.failed.length;
        this.report(relayed);
        await this.publish(relayed.events);
      } catch (error) {
        this.logger.warn({ err: error }, 'outbox not relayed');
      }
      if (taken < delivery.relayBatch) await new Promise((wake) => setTimeout(wake, idle));
    }
  }

  /** One job for each handler of each event. The job has the event's id, so the same event is never queued twice. */
  private async enqueue(events: readonly Happened[], sql: RelaySql): Promise<void> {
    for (const { name, events: handled } of this.handlers.all) {
      const jobs = events.filter((event) => handled.has(event.name)).map((event) => ({ id: event.id, data: event }));
      if (jobs.length > 0) await this.#boss.insert(name, jobs, { db: sql });
    }
  }

  private report({ failed }: Relayed): void {
    for (const { id, event, error } of failed) this.logger.error({ event, eventId: id, error }, 'event not relayed');
  }

  /** After the commit, and best effort: a reader who misses the news sees them with the next. */
  private async publish(events: readonly Happened[]): Promise<void> {
    try {
      await this.live.publishAll(this.handlers.newsOf(events));
    } catch (error) {
      this.logger.warn({ err: error }, 'news not published');
    }
  }
}
