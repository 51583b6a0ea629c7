import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/server.ts';
import { projectFolder } from '../terminal/program.ts';

export interface RunningProduct {
  /** Such as `http://localhost:41234`, without a slash at its end. */
  address: string;
  /** Where its mail, secrets and database files are. */
  dataDir: string;
  /** Everything it wrote to its output so far. */
  output: () => string;
  /** Asks it to end as Ctrl-C does, waits, and removes its folder. */
  stop: () => Promise<void>;
}

const patience = 240_000;

/**
 * Starts the built product as `npm start` does, with the demo world, on a temporary DATA_DIR and a free port, and
 * waits until it is ready.
 * @param options.env settings added to those of this process
 * @param options.words after the command, such as `--dev`
 * @throws with what it said when it ends first
 */
export async function startProduct({
  env = {},
  words = [],
}: { env?: Record<string, string>; words?: readonly string[] } = {}): Promise<RunningProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cluster-commons-product-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const given = { ...process.env, NODE_ENV: undefined, DATABASE_URL: undefined, PORT: String(port), DATA_DIR: dataDir };
  const child = spawn(process.execPath, [join(projectFolder, 'tools/launch/launcher.ts'), ...words], {
    cwd: projectFolder,
    env: { ...given, ...env },
    // The fourth stream is the leash: the product ends when this process does.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  }
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const address = `http://localhost:${port}`;

  const stop = async (): Promise<void> => {
    if (!hasEnded()) {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const isReady = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  // The address is said after the last step of the start, some time after /readyz first answers.
  const isAnnounced = (): boolean => pieces.join('').includes('Stop with Ctrl-C.');

  for (const end = Date.now() + patience; !(isAnnounced() && (await isReady())); await sleep(100)) {
    if (!hasEnded() && Date.now() < end) continue;
    await stop();
    throw new Error(`The product did not start. It said:\n${pieces.join('')}`);
  }
  return { address, dataDir, output: () => pieces.join(''), stop };
}
