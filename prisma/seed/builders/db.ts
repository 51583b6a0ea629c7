import type { QueryResult, QueryResultRow } from 'pg';

/** A client, or a pool where nothing has to happen together. */
export interface Db {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Inserts one row whose keys are its columns in camelCase. Values go as parameters, so JSON has to be text already. */
export async function insert(db: Db, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row).map(snake).join(', ');
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await db.query(`insert into ${table} (${columns}) values (${places.join(', ')})`, Object.values(row));
}
