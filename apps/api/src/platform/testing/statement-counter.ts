import pg from 'pg';
import { waits } from './lock-wait.ts';

/** Without the hash of its text: what the statement is called. */
const nameOf = ({ name, text }: { text?: string; name?: string }): string => name?.split('.')[0] || (text ?? '');

/**
 * Counts the SQL statements that this process sends while `work` runs, whoever sends them; `begin` and `commit`
 * count, the pool's own settings and a spec that waits for a lock do not.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const [config] = args as [string | { text?: string; name?: string }];
    if (config !== waits) statements.push(typeof config === 'string' ? config : nameOf(config));
    return (original as (...given: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    return { result: await work(), statements };
  } finally {
    pg.Client.prototype.query = original;
  }
}
