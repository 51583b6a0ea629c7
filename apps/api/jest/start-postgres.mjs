import { startThrowaway } from '../../../tools/postgres/throwaway.ts';

/** One PostgreSQL for the run, with a migrated template. */
export default async function startPostgres() {
  const server = await startThrowaway();
  globalThis.testPostgres = server;
  process.env.TEST_POSTGRES_URL = server.connectionString;
}
