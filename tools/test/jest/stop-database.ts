import type { RunState } from './start-database.ts';

export default async function stopDatabase(): Promise<void> {
  await (globalThis as RunState).testServer?.stop();
}
