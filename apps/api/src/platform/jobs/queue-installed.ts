import { flag, select } from '../database/columns.ts';
import { statement, type Database } from '../database/database.ts';

const installed = { isThere: flag("to_regclass('pgboss.job') is not null") };
const isInstalled = statement('queue_is_installed', `select ${select(installed)}`, installed);

/** Whether the queue has its tables: the worker makes them when it first starts. */
export const isQueueInstalled = async (database: Database): Promise<boolean> =>
  (await database.one(isInstalled, []))?.isThere === true;
