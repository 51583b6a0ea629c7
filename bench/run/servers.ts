import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { memoryEnvironment, memoryWords } from '@cluster-commons/tools/launch/memory.ts';
import { freePort } from '@cluster-commons/tools/postgres/server.ts';
import { projectFolder } from '@cluster-commons/tools/terminal/program.ts';
import type { Stopping } from './stopping.ts';
import type { Workplace } from './workplace.ts';

export interface Server {
  pid: number;
  origin: string;
  /** Port of the inspector; null where it is not asked for. */
  inspector: number | null;
}

export interface ProductServer extends Server {
  authSecret: string;
}

interface ProductOptions {
  inspect?: boolean;
  name?: string;
  /** What this process is told beside. */
  environment?: Record<string, string>;
}

const authSecret = 'a secret of the bench, which lives for one run';

const leash = pathToFileURL(join(projectFolder, 'tools/launch/leash.mjs')).href;

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Starts a Node process of ours, which ends with us. Its words go to a file. */
function launch(
  words: readonly string[],
  env: Record<string, string>,
  logFile: string,
  stopping: Stopping,
): ChildProcess {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--import', leash, ...words], {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'], ...env },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  stopping.add(async () => {
    child.kill('SIGTERM');
    if (!(await Promise.race([ended(child).then(() => true), sleep(12_000, false, { ref: false })])))
      child.kill('SIGKILL');
  });
  return child;
}

/** The same with a server, which answers when this is done. */
async function start(
  words: readonly string[],
  env: Record<string, string>,
  place: { origin: string; ready: string; log: string },
  stopping: Stopping,
): Promise<number> {
  const child = launch(words, env, place.log, stopping);
  while (
    !(await fetch(place.origin + place.ready).then(
      (answer) => answer.status < 500,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      const said = readFileSync(place.log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
      throw new Error(`${words.at(-1)} did not start. It said:\n${said}`);
    }
    await sleep(50);
  }
  return child.pid ?? 0;
}

/** What the processes of one product share. */
const productEnvironment = (workplace: Workplace, origin: string): Record<string, string> => ({
  ...memoryEnvironment,
  NODE_ENV: 'production',
  CLUSTER_COMMONS_MODE: 'production',
  PUBLIC_URL: origin,
  DATA_DIR: workplace.folder,
  DATABASE_URL: workplace.connectionString,
  AUTH_SECRET: authSecret,
  LOG_LEVEL: 'info',
  RATE_LIMIT_FACTOR: '1000000',
});

/**
 * The built product as an operator runs it: production, guards, sessions, limits (with allowances that a load generator
 * does not use up) and the log, one line for each request, to a file.
 */
export async function startProduct(
  workplace: Workplace,
  stopping: Stopping,
  { inspect = false, name = 'product', environment = {} }: ProductOptions = {},
): Promise<ProductServer> {
  const port = await freePort();
  const inspector = inspect ? await freePort() : null;
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...productEnvironment(workplace, origin), HOST: '127.0.0.1', PORT: String(port), ...environment };
  const words = [
    ...(inspector === null ? [] : [`--inspect=127.0.0.1:${inspector}`]),
    '--enable-source-maps',
    ...memoryWords,
    join(projectFolder, 'apps/api/dist/main.js'),
  ];
  const place = { origin, ready: '/readyz', log: join(workplace.folder, `${name}.log`) };
  const pid = await start(words, env, place, stopping);
  return { pid, origin, inspector, authSecret };
}

/** The worker of a product, which tells the news of what its servers did. */
export function startWorker(
  workplace: Workplace,
  stopping: Stopping,
  { origin, environment = {} }: { origin: string; environment?: Record<string, string> },
): void {
  const words = ['--enable-source-maps', ...memoryWords, join(projectFolder, 'apps/api/dist/worker.js')];
  const env = { ...productEnvironment(workplace, origin), ...environment };
  launch(words, env, join(workplace.folder, 'worker.log'), stopping);
}

/** The bare server of `bench/limits`. */
export async function startLimit(workplace: Workplace, stopping: Stopping): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: workplace.connectionString };
  const place = { origin, ready: '/', log: join(workplace.folder, 'limit.log') };
  const pid = await start([join(projectFolder, 'bench/limits/serve.ts')], env, place, stopping);
  return { pid, origin, inspector: null };
}
