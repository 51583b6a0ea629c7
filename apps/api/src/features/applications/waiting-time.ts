import { applicationLimits, usualWait } from '@cluster-commons/domain/applications';
import { integer, select } from '../../platform/database/columns.ts';
import { statement, type Database } from '../../platform/database/database.ts';

const wait = { seconds: integer('extract(epoch from a.decided_at - a.confirmed_at)::int') };
const latestWaits = statement(
  'application_waits',
  `select ${select(wait)} from application a where a.decided_at is not null
    order by a.decided_at desc limit ${applicationLimits.waits.most}`,
  wait,
);

/** Days within which applicants are usually answered; null while too few were. */
export async function usualWaitDays(database: Database): Promise<number | null> {
  const waits = await database.all(latestWaits, []);
  return usualWait(waits.map(({ seconds }) => seconds));
}
