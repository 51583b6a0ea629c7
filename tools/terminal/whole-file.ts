import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file of secrets, for nobody else to read: whole, or not at all where the process is killed meanwhile. */
export function writeWhole(path: string, text: string): void {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, text, { mode: 0o600 });
  renameSync(partial, path);
}
