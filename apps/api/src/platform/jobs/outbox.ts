import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { delivery, faultOf, type Happened } from '@cluster-commons/domain/events';
import { Database, statement } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';

/** Runs SQL inside the relay's transaction, in the form the queue takes. */
export interface RelaySql {
  executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
}

/** A line that is no event of the catalogue. */
export interface FailedLine {
  id: string;
  event: string;
  error: string;
}

export interface Relayed {
  events: readonly Happened[];
  failed: readonly FailedLine[];
}

interface Line {
  id: string;
  event: string;
  payload: unknown;
  createdAt: Date;
}

/** Locked until the relay's transaction ends, so that two relays never take the same line. */
const nextLines = `select id, event, payload, created_at as "createdAt" from outbox
  where relayed_at is null and failed_at is null order by created_at, id limit $1 for update skip locked`;
const markRelayed = `update outbox set relayed_at = now() where id = any($1::uuid[])`;
const markFailed = `update outbox set failed_at = now(), error = f.error
  from unnest($1::uuid[], $2::text[]) f(id, error) where outbox.id = f.id`;
const sweep = statement(
  'outbox_sweep',
  `delete from outbox where relayed_at < now() - make_interval(days => ${delivery.doneDays})
      or failed_at < now() - make_interval(days => ${delivery.failedDays})`,
);

@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * Takes the oldest lines, hands their events to `enqueue` and marks them relayed, all in one transaction: an event
   * is enqueued at least once. A line that is no event is marked failed beside them and holds nobody up.
   * @param enqueue uses the given SQL and nothing else
   */
  async relay(size: number, enqueue: (events: readonly Happened[], sql: RelaySql) => Promise<void>): Promise<Relayed> {
    const client = await this.database.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<Line>(nextLines, [size]);
      const relayed = sorted(rows);
      if (relayed.events.length > 0) {
        await inTransaction(() => enqueue(relayed.events, sqlOf(client)));
        await client.query(markRelayed, [relayed.events.map(({ id }) => id)]);
      }
      if (relayed.failed.length > 0) {
        await client.query(markFailed, [relayed.failed.map(({ id }) => id), relayed.failed.map(({ error }) => error)]);
      }
      await client.query('commit');
      return relayed;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Deletes lines that were relayed a week ago, and failed ones that nobody mended in three months. */
  async sweep(): Promise<void> {
    await this.database.all(sweep, []);
  }
}

const sqlOf = (client: pg.PoolClient): RelaySql => ({
  executeSql: async (text, values) => ({ rows: (await client.query(text, values)).rows as unknown[] }),
});

function sorted(lines: readonly Line[]): Relayed {
  const events: Happened[] = [];
  const failed: FailedLine[] = [];
  for (const { id, event, payload, createdAt } of lines) {
    const error = faultOf(event, payload);
    if (error === null) {
      const at = createdAt.toISOString();
      // Checked above; the compiler compares no more than 25 events with one another.
      events.push({ id, name: event, at, payload } as unknown as Happened);
    } else failed.push({ id, event, error: error.slice(0, delivery.errorLength) });
  }
  return { events, failed };
}
