import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { readModelTypes } from './pool.ts';

export const POOL = Symbol('Pool');

/** A prepared statement: the name is its identity on every connection, so one name always has one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Map<string, string>();

/** PostgreSQL tells names of statements apart by these bytes and no more. */
const nameBytes = 63;

/** Declares a statement. @throws when the name already has another text, or is longer than PostgreSQL reads */
export function statement(name: string, text: string): Statement {
  if (Buffer.byteLength(name) > nameBytes) throw new Error(`The name of a statement is too long: ${name}`);
  const known = names.get(name);
  if (known !== undefined && known !== text) throw new Error(`Two texts for the statement ${name}`);
  names.set(name, text);
  return { name, text };
}

/** Read models and hot writes: named prepared statements on the one pool. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(@Inject(POOL) readonly pool: pg.Pool) {}

  async all<Row extends object>(query: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query<Row>({ ...query, values: values as unknown[], types: readModelTypes });
    return result.rows;
  }

  async one<Row extends object>(query: Statement, values: readonly unknown[]): Promise<Row | null> {
    return (await this.all<Row>(query, values))[0] ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
