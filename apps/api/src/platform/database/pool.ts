import pg from 'pg';

const timestamptz = 1184;
const int8 = 20;

/** PostgreSQL's `2026-11-23 10:00:00.123+00` as ISO 8601 in UTC, without making a Date of it. */
export const isoInstant = (text: string): string => {
  const [date = '', rest = ''] = text.split(' ');
  const [time = '', fraction = ''] = rest.replace(/\+00(:00)?$/, '').split('.');
  return `${date}T${time}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
};

/** Parsers of the read models: instants stay text, counts become numbers. */
export const readModelTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === timestamptz) return isoInstant;
    if (format !== 'binary' && oid === int8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

/** The one pool of a process; Prisma shares it. Connections speak UTC, so `isoInstant` may rely on it. */
export function createPool(connectionString: string, size = 16): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: size,
    idleTimeoutMillis: 10 * 60_000,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 10_000,
    options: '-c TimeZone=UTC',
    application_name: 'cluster-commons',
  });
  // Without listeners the loss of a connection that nobody waits on would end the process, whether it is idle or lent
  // out between two statements. The next query reports it anyway.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
