import { Injectable } from '@nestjs/common';
import { Database, statement } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import type { Db } from '../database/prisma.service.ts';

/** What can be in the outbox: topic to payload. Ids and one-time links, never what people wrote. */
export interface OutboxTopics {
  'thread.opened': { threadId: string; version: number; postCount: number };
  'thread.changed': { threadId: string; version: number; postCount: number; postId?: string };
  'mail.requested': MailRequest;
}

export type OutboxTopic = keyof OutboxTopics;

/** A mail to be written by the worker, in the reader's language. */
export interface MailRequest {
  kind:
    | 'confirm-email'
    | 'account-exists'
    | 'claim-account'
    | 'post-hidden'
    | 'post-restored'
    | 'connection-requested'
    | 'connection-accepted';
  to: string;
  language: string;
  values: Readonly<Record<string, string>>;
}

/** Adds a line inside the caller's transaction. */
export async function addToOutbox<Topic extends OutboxTopic>(
  db: Db,
  topic: Topic,
  payload: OutboxTopics[Topic],
): Promise<void> {
  await db.outbox.create({ data: { id: newId(), topic, payload: payload as object }, select: { id: true } });
}

export interface OutboxLine {
  id: string;
  topic: OutboxTopic;
  payload: OutboxTopics[OutboxTopic];
}

/** Locked until the relay's transaction ends, so that two relays never take the same line. */
const nextLines = `select id, topic, payload from outbox where relayed_at is null order by created_at, id limit $1 for update skip locked`;
const markRelayed = `update outbox set relayed_at = now() where id = any($1::uuid[])`;
const sweep = statement('outbox_sweep', `delete from outbox where relayed_at < now() - interval '7 days'`);

@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * Hands the oldest lines to `deliver` and marks them done in the same transaction: a line is delivered at least once,
   * and not marked when `deliver` fails.
   * @returns how many lines there were
   */
  async relay(
    batch: number,
    deliver: (lines: readonly OutboxLine[], db: { executeSql: SqlRunner }) => Promise<void>,
  ): Promise<number> {
    const client = await this.database.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<OutboxLine>(nextLines, [batch]);
      if (rows.length > 0) {
        await deliver(rows, {
          executeSql: async (text, values) => ({
            rows: (await client.query(text, values as unknown[])).rows as unknown[],
          }),
        });
        await client.query(markRelayed, [rows.map((row) => row.id)]);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Deletes lines that were relayed a week ago. */
  async sweep(): Promise<void> {
    await this.database.all(sweep, []);
  }
}

/** Runs SQL inside the relay's transaction, in the form the queue takes. */
export type SqlRunner = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
