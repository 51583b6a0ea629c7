import type { RunState } from './start-database.ts';

export default async function stopDatabase(): Promise<void> {
  const { testServer, testValkey } = globalThis as RunState;
  await Promise.all([testServer?.stop(), testValkey?.stop()]);
}
