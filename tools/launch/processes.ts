import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFolder } from '../terminal/program.ts';
import { keepRunning, type KeptProcess } from './kept-process.ts';
import type { LaunchSettings } from './launch-settings.ts';
import { memoryEnvironment, memoryWords } from './memory.ts';
import { StartRefused } from './start-refused.ts';

export interface Environment {
  connectionString: string;
  authSecret: string;
  port: number;
}

/** What both processes are told; the rest of our own environment passes through. */
export function productEnvironment(settings: LaunchSettings, given: Environment): NodeJS.ProcessEnv {
  // On a terminal, a line for each request would bury what the launcher says.
  const isQuiet = settings.mode === 'demo' && process.stdout.isTTY && !process.env['LOG_LEVEL'];
  return {
    ...memoryEnvironment,
    ...process.env,
    ...(isQuiet ? { LOG_LEVEL: 'warn' } : {}),
    NODE_ENV: settings.isDevelopment ? 'development' : 'production',
    CLUSTER_COMMONS_MODE: settings.mode,
    CLUSTER_COMMONS_DEV: settings.isDevelopment ? '1' : '',
    DATABASE_URL: given.connectionString,
    AUTH_SECRET: given.authSecret,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    PORT: String(given.port),
  };
}

/** Starts one of the product's two processes, `main` (web and API) or `worker` (jobs). */
export function startProduct(
  which: 'main' | 'worker',
  env: NodeJS.ProcessEnv,
  hooks: { say: (line: string) => void; onStart: (pid: number) => void },
): KeptProcess {
  const name = which === 'main' ? 'web' : 'jobs';
  // Under development the process builds the pages, too.
  const bounds = env['NODE_ENV'] === 'development' ? [] : memoryWords;
  const words = ['--enable-source-maps', ...bounds, join(projectFolder, `apps/api/dist/${which}.js`)];
  return keepRunning({ name, words, cwd: projectFolder, env, ...hooks });
}

/** Where a process of this machine reaches the server. */
export function localAddress(host: string, port: number): string {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );

/**
 * Waits until the web process says it is ready.
 * @throws {StartRefused} when a process ends first
 */
export async function whenReady(address: string, processes: readonly [KeptProcess, KeptProcess]): Promise<void> {
  const [web, jobs] = processes;
  let failure: string | undefined;
  void web.failed.then((reason) => (failure = `The web process ${reason} while starting; what it said is above.`));
  void jobs.failed.then((reason) => (failure = `The jobs process ${reason} while starting; what it said is above.`));
  while (!(await isReady(address))) {
    if (failure !== undefined) throw new StartRefused(failure);
    await sleep(50);
  }
  for (const process of processes) process.settle();
}
