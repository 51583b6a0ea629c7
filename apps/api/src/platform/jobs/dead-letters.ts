import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fromPrisma, PgBoss } from 'pg-boss';
import { isUuid } from '@cluster-commons/domain/kernel';
import { record } from '../audit/audit-line.ts';
import { Database, statement } from '../database/database.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { deadLetterQueue } from './queues.ts';

/** An event that a handler could not handle, however often it was tried. */
export interface DeadLetterRow {
  id: string;
  handler: string;
  event: string;
  eventId: string;
  error: string;
  attempts: number;
  failedAt: string;
}

/** How much waits, by queue and state. */
export interface QueueFigure {
  queue: string;
  state: 'waiting' | 'failed' | 'dead';
  count: number;
}

const isInstalled = statement('queue_is_installed', `select to_regclass('pgboss.job') is not null as "isThere"`);

const columns = `j.id, j.source_name as handler, j.data->>'name' as event, j.data->>'id' as "eventId",
  coalesce(j.source_output->>'message', j.source_output#>>'{value,message}', '') as error,
  coalesce(j.source_retry_count, 0) + 1 as attempts, date_trunc('milliseconds', j.created_on) as "failedAt"`;

const pageOf = (name: string, after: string) =>
  statement(
    name,
    `select ${columns} from pgboss.job j
      where j.name = '${deadLetterQueue}' and j.state < 'active' ${after}
      order by "failedAt" desc, j.id desc limit $1`,
  );
const firstPage = pageOf('dead_letters', '');
const nextPage = pageOf(
  'dead_letters_after',
  `and (date_trunc('milliseconds', j.created_on), j.id) < ($2::timestamptz, $3::uuid)`,
);
const one = statement(
  'dead_letter',
  `select ${columns} from pgboss.job j where j.name = '${deadLetterQueue}' and j.state < 'active' and j.id = $1`,
);
const countLetters = statement(
  'dead_letters_count',
  `select count(*) as count from pgboss.job where name = '${deadLetterQueue}' and state < 'active'`,
);

/** Work that has not begun, by queue: fresh, to be tried again, or given up. */
const queueFigures = statement(
  'queue_figures',
  `select case when name = '${deadLetterQueue}' then source_name else name end as queue,
          case when name = '${deadLetterQueue}' then 'dead' when state = 'retry' then 'failed' else 'waiting' end as state,
          count(*) as count
     from pgboss.job where state < 'active' and name not like '\\_\\_pgboss%' group by 1, 2`,
);

/** What handlers could not do, for the people who look after the product. Works beside the worker, in any process. */
@Injectable()
export class DeadLetters implements OnApplicationShutdown {
  #boss: Promise<PgBoss> | null = null;

  constructor(
    private readonly database: Database,
    private readonly prisma: PrismaService,
  ) {}

  /** The latest first. @param after time and id of the letter to go on after */
  async page(size: number, after: readonly [failedAt: string, id: string] | null): Promise<DeadLetterRow[]> {
    if (!(await this.isInstalled())) return [];
    return this.database.all<DeadLetterRow>(after === null ? firstPage : nextPage, [size, ...(after ?? [])]);
  }

  async count(): Promise<number> {
    if (!(await this.isInstalled())) return 0;
    return (await this.database.one<{ count: number }>(countLetters, []))?.count ?? 0;
  }

  /**
   * Gives a letter back to its handler, on record, as if the event had just come. A handler is again tried as often.
   * @returns the letter as it was; null when it is not there
   */
  async retry(actorId: string, id: string): Promise<DeadLetterRow | null> {
    if (!isUuid(id) || !(await this.isInstalled())) return null;
    const letter = await this.database.one<DeadLetterRow>(one, [id]);
    if (letter === null) return null;
    const boss = await this.client();
    const isMoved = await this.prisma.transaction(async (db) => {
      const moved = await boss.redrive(deadLetterQueue, {
        ids: [id],
        db: fromPrisma(db),
      });
      if (moved === 0) return false;
      const { handler, event, eventId } = letter;
      await record(db, { act: 'job.retried', actorId, subjectId: id, detail: { handler, event, eventId } });
      return true;
    });
    return isMoved ? letter : null;
  }

  /** What waits now, for the metrics. */
  async figures(): Promise<QueueFigure[]> {
    return (await this.isInstalled()) ? this.database.all<QueueFigure>(queueFigures, []) : [];
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.#boss?.catch(() => null))?.stop({ graceful: false });
  }

  /** The worker makes the queue's tables when it first starts. */
  private async isInstalled(): Promise<boolean> {
    return (await this.database.one<{ isThere: boolean }>(isInstalled, []))?.isThere === true;
  }

  /** A client of the queue on our own connections that does no work of its own. */
  private client(): Promise<PgBoss> {
    this.#boss ??= (async () => {
      const { pool } = this.database;
      const boss = new PgBoss({
        db: { executeSql: async (text, values) => pool.query(text, values) },
        migrate: false,
        supervise: false,
        schedule: false,
        registerInstance: false,
      });
      boss.on('error', () => undefined);
      return boss.start();
    })().catch((error: unknown) => {
      this.#boss = null;
      throw error;
    });
    return this.#boss;
  }
}
