import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { Columns, RowOf } from './columns.ts';
import { readModelTypes } from './pool.ts';

export const POOL = Symbol('Pool');

/**
 * A statement: its name is its identity on every connection that keeps it prepared. `Given` are the columns that it
 * returns; null where it declares none, and the caller has to give the type of its rows.
 */
export interface Statement<Given extends Columns | null = null> {
  /** Empty where it is not kept prepared. */
  readonly name: string;
  readonly text: string;
  readonly columns: Given;
}

/**
 * So many are kept prepared on a connection; those beyond are planned each time. Lists compose a statement for each
 * combination of filters that somebody asks for.
 */
export const preparedMost = 1_000;
/** PostgreSQL tells names of statements apart by 63 bytes; the rest of them is the hash. */
const prefixMost = 40;

const known = new Map<string, Statement<Columns | null>>();

/**
 * Declares a statement. Its name is `prefix` with a hash of the text: one name always has one text, whatever version
 * of the product prepared it.
 * @param columns what it returns; then its rows have a type and a spec holds it to the real schema
 */
export function statement(prefix: string, text: string): Statement;
export function statement<Given extends Columns>(prefix: string, text: string, columns: Given): Statement<Given>;
export function statement(prefix: string, text: string, columns: Columns | null = null): Statement<Columns | null> {
  const same = known.get(text);
  if (same !== undefined) return same;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const isKept = known.size < preparedMost;
  const made = { name: isKept ? `${prefix.slice(0, prefixMost)}.${hash}` : '', text, columns };
  if (isKept) known.set(text, made);
  return made;
}

/** Every statement that is kept prepared, in the order in which they were declared. */
export const knownStatements = (): Statement<Columns | null>[] => [...known.values()];

/** Read models and hot writes: named prepared statements on the one pool. */
@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(@Inject(POOL) readonly pool: pg.Pool) {}

  async all<Given extends Columns>(query: Statement<Given>, values: readonly unknown[]): Promise<RowOf<Given>[]>;
  async all<Row extends object>(query: Statement, values: readonly unknown[]): Promise<Row[]>;
  async all({ name, text }: Statement<Columns | null>, values: readonly unknown[]): Promise<object[]> {
    const result = await this.pool.query<object>({ name, text, values: values as unknown[], types: readModelTypes });
    return result.rows;
  }

  async one<Given extends Columns>(query: Statement<Given>, values: readonly unknown[]): Promise<RowOf<Given> | null>;
  async one<Row extends object>(query: Statement, values: readonly unknown[]): Promise<Row | null>;
  async one(query: Statement, values: readonly unknown[]): Promise<object | null> {
    return (await this.all(query, values))[0] ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/**
 * Connections that no work takes, for the versions of finished pages: these go on while all others are busy. Opened when
 * they are asked for first.
 */
export class StandbyDatabase extends Database {}

/** The one connection that says whether the database answers, whatever becomes of the others. */
export class ReadinessDatabase extends Database {}
