import type pg from 'pg';

/** Asked until it is so, as often as a busy machine takes: no operation's statement. */
export const waits = `select exists (
  select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
) as waits`;

/** Comes back once a statement of this database waits for what another holds. */
export async function somebodyWaits(db: pg.Pool): Promise<void> {
  while (!(await db.query<{ waits: boolean }>(waits)).rows[0]?.waits) {
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
