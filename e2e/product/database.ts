import { embeddedAddress } from '@cluster-commons/tools/postgres/embedded.ts';
import pg from 'pg';

/** Runs a statement on the database of all journeys: for what only time or a broken neighbour would bring about. */
export async function inDatabase(sql: string, values: readonly unknown[] = []): Promise<void> {
  const connectionString = embeddedAddress(process.env['PRODUCT_DATA_DIR'] ?? '');
  if (connectionString === null) throw new Error('The product has no database of its own');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql, [...values]);
    if (rowCount === 0) throw new Error(`Nothing was changed by: ${sql}`);
  } finally {
    await client.end();
  }
}

/** Has the worker do now what it does by the clock. @param name of the work, as staff see it */
export const strike = (name: string): Promise<void> =>
  inDatabase('insert into pgboss.job (name, policy) select name, policy from pgboss.queue where name = $1', [name]);

/** Has what a member is told of by mail be due: as if it had happened some minutes before. */
export const ageNews = (email: string): Promise<void> =>
  inDatabase(
    `update notification n set at = n.at - interval '5 minutes' from member m where m.id = n.member_id and m.email = $1`,
    [email],
  );
