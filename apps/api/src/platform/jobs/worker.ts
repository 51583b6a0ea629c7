import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { PgBoss, type Job } from 'pg-boss';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';
import { Live } from '../live/live.ts';
import { Mailer } from '../mail/mailer.ts';
import { Outbox, type MailRequest, type OutboxLine, type SqlRunner } from './outbox.ts';

const mailQueue = 'mail';
const nightlyQueue = 'nightly';
const batch = 200;
/** Pause of the relay when the outbox is empty, in milliseconds. */
const idle = 150;

/** The worker process: relays the outbox to the queue and to live readers, and does the queued work. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #boss: PgBoss;
  #isEnding = false;
  #relaying: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly outbox: Outbox,
    private readonly live: Live,
    private readonly mailer: Mailer,
    private readonly logger: PinoLogger,
  ) {
    this.#boss = new PgBoss({ connectionString: config.databaseUrl, application_name: 'cluster-commons-jobs', max: 4 });
    this.#boss.on('error', (error) => this.logger.warn({ err: error }, 'queue'));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#boss.start();
    await this.#boss.createQueue(mailQueue, {
      retryLimit: 12,
      retryDelay: 10,
      retryBackoff: true,
      expireInSeconds: 120,
    });
    await this.#boss.createQueue(nightlyQueue);
    await this.#boss.work<MailRequest>(mailQueue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
      if (job !== undefined) await this.mailer.send(job.id, job.data);
    });
    await this.#boss.work(nightlyQueue, async (_jobs: Job[]) => this.outbox.sweep());
    await this.#boss.schedule(nightlyQueue, '40 2 * * *');
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
      let relayed = 0;
      try {
        relayed = await this.outbox.relay(batch, (lines, db) => this.deliver(lines, db.executeSql));
      } catch (error) {
        this.logger.warn({ err: error }, 'outbox not relayed');
      }
      if (relayed < batch) await new Promise((wake) => setTimeout(wake, idle));
    }
  }

  private async deliver(lines: readonly OutboxLine[], executeSql: SqlRunner): Promise<void> {
    const latest = new Map<string, { threadId: string; version: number; postCount: number }>();
    for (const { id, topic, payload } of lines) {
      if (topic === 'mail.requested') await this.#boss.send(mailQueue, payload, { id, db: { executeSql } });
      else if ('threadId' in payload) {
        latest.set(payload.threadId, {
          threadId: payload.threadId,
          version: payload.version,
          postCount: payload.postCount,
        });
      }
    }
    if (latest.size > 0) await this.live.publish([...latest.values()]);
  }
}
