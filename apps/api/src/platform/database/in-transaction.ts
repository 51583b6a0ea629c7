import { AsyncLocalStorage } from 'node:async_hooks';

const inside = new AsyncLocalStorage<true>();

/** Runs what happens between the beginning and the end of a transaction. */
export const inTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.run(true, work);

/**
 * Others wait for the connection and the rows of a transaction, so that nothing but the database is waited for in one.
 * @param what would be waited for
 * @throws inside of a transaction
 */
export function outsideOfTransactions(what: string): void {
  if (inside.getStore() === true) throw new Error(`${what} inside of a transaction: do it before or after`);
}
