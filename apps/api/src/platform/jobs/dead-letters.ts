import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fromPrisma, PgBoss } from 'pg-boss';
import { isUuid } from '@cluster-commons/domain/kernel';
import { record } from '../audit/audit-line.ts';
import { instant, integer, select, text, type RowOf } from '../database/columns.ts';
import { Database, statement } from '../database/database.ts';
import { KeysetList } from '../database/keyset-list.ts';
import { PrismaService } from '../database/prisma.service.ts';
import { page, type Page, type Place } from '../graphql/paging.ts';
import { isQueueInstalled } from './queue-installed.ts';
import { deadLetterQueue } from './queues.ts';

const given = `j.name = '${deadLetterQueue}' and j.state < 'active'`;

const columns = {
  id: text('j.id'),
  handler: text('j.source_name'),
  event: text("j.data->>'name'"),
  eventId: text("j.data->>'id'"),
  error: text("coalesce(j.source_output->>'message', j.source_output#>>'{value,message}', '')"),
  attempts: integer('coalesce(j.source_retry_count, 0) + 1'),
  failedAt: instant("date_trunc('milliseconds', j.created_on)"),
};
/** An event that a handler could not handle, however often it was tried. */
export type DeadLetterRow = RowOf<typeof columns>;

const list = new KeysetList({
  name: 'dead_letters',
  columns,
  from: 'pgboss.job j',
  orders: {
    latest: {
      keys: [
        { by: columns.failedAt.sql, key: 'failedAt', as: 'instant' },
        { by: 'j.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (_all: null, shape) => shape.where(given),
});

const deadLetter = statement(
  'dead_letter',
  `select ${select(columns)} from pgboss.job j where ${given} and j.id = $1`,
  columns,
);

/** Work that has not begun, by queue: fresh, to be tried again, or given up. */
const figures = {
  queue: text(`case when name = '${deadLetterQueue}' then source_name else name end`),
  state: text<'waiting' | 'failed' | 'dead'>(
    `case when name = '${deadLetterQueue}' then 'dead' when state = 'retry' then 'failed' else 'waiting' end`,
  ),
  count: integer('count(*)'),
};
/** How much waits, by queue and state. */
export type QueueFigure = RowOf<typeof figures>;

const queueFigures = statement(
  'queue_figures',
  `select ${select(figures)} from pgboss.job
    where state < 'active' and name not like '\\_\\_pgboss%' group by 1, 2`,
  figures,
);

/** What handlers could not do, for the people who look after the product. Works beside the worker, in any process. */
@Injectable()
export class DeadLetters implements OnApplicationShutdown {
  #boss: Promise<PgBoss> | null = null;

  constructor(
    private readonly database: Database,
    private readonly prisma: PrismaService,
  ) {}

  /** The latest first. @throws ApiError BAD_INPUT for a cursor that is not of this list */
  async page(slice: Place & { size: number }): Promise<Page<DeadLetterRow>> {
    if (!(await isQueueInstalled(this.database))) return page([], slice.size, () => '', false, 0);
    return list.page(this.database, null, { order: 'latest', ...slice }, (row) => row);
  }

  /**
   * Gives a letter back to its handler, on record, as if the event had just come. A handler is again tried as often.
   * @returns the letter as it was; null when it is not there
   */
  async retry(actorId: string, id: string): Promise<DeadLetterRow | null> {
    if (!isUuid(id) || !(await isQueueInstalled(this.database))) return null;
    const letter = await this.database.one(deadLetter, [id]);
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
    return (await isQueueInstalled(this.database)) ? this.database.all(queueFigures, []) : [];
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.#boss?.catch(() => null))?.stop({ graceful: false });
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
