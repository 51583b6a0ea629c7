import { startThrowaway, type ThrowawayServer } from '../../postgres/throwaway.ts';
import { startValkey, type ValkeyServer } from '../valkey.ts';

export interface RunState {
  testServer?: ThrowawayServer;
  testValkey?: ValkeyServer;
}

/** One PostgreSQL for the run of the API's specs, whose template each spec file copies, and one Valkey. */
export default async function startDatabase(): Promise<void> {
  const server = await startThrowaway();
  (globalThis as RunState).testServer = server;
  process.env['TEST_POSTGRES_URL'] = server.connectionString;
  const valkey = await startValkey();
  if (valkey === undefined) return;
  (globalThis as RunState).testValkey = valkey;
  process.env['TEST_VALKEY_URL'] = valkey.url;
}
