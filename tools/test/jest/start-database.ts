import { startThrowaway, type ThrowawayServer } from '../../postgres/throwaway.ts';

export interface RunState {
  testServer?: ThrowawayServer;
}

/** One PostgreSQL for the run of the API's specs; each spec file copies its template. */
export default async function startDatabase(): Promise<void> {
  const server = await startThrowaway();
  (globalThis as RunState).testServer = server;
  process.env['TEST_POSTGRES_URL'] = server.connectionString;
}
