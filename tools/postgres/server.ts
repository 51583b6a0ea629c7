import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Binaries } from './places.ts';
import { commandLineOf, hasEnded, isAlive, markOf, signal } from './running-process.ts';
import type { ServerAccount } from './server-account.ts';

export interface ServerAddress {
  port: number;
  user: string;
  password: string;
}

export interface ServerFiles {
  /** The folder of the database files. */
  folder: string;
  binaries: Binaries;
  account: ServerAccount;
}

export interface RunningServer {
  /** Settles when the server ends, by `stop` or on its own. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

const run = promisify(execFile);
const logLimit = 10 * 1024 * 1024;

export const addressText = ({ port, user, password }: ServerAddress, database: string): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

export const newPassword = (): string => randomBytes(24).toString('hex');

/** A port of the loopback address that is free now; `wanted` when it is. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '', LC_MESSAGES: 'C', TZ: 'UTC' });

/** Makes an empty database cluster in UTF-8 whose superuser signs in by password only. */
export async function initialise({ folder, binaries, account }: ServerFiles, address: ServerAddress): Promise<void> {
  const passwordFile = join(dirname(folder), `.${randomBytes(8).toString('hex')}`);
  writeFileSync(passwordFile, `${address.password}\n`, { mode: 0o600, flag: 'wx' });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--username=${address.user}`];
  try {
    await run(binaries.initdb, [`--pgdata=${folder}`, ...flags, `--pwfile=${passwordFile}`], {
      ...account,
      env: environment(),
      cwd: dirname(folder),
    });
  } finally {
    rmSync(passwordFile);
  }
}

/** Gives the superuser a new password, without a server running. */
export async function setPassword({ folder, binaries, account }: ServerFiles, address: ServerAddress): Promise<void> {
  const flags = ['--single', '-D', folder, 'postgres'];
  const session = run(binaries.postgres, flags, { ...account, env: environment(), cwd: folder });
  session.child.stdin?.end(`ALTER ROLE "${address.user}" PASSWORD '${address.password}';\n`);
  await session;
}

/** Ends a server that outlived the process that started it, and removes a pid file whose number is another's now. */
export async function endLeftover(folder: string, say: (line: string) => void): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  const commandLine = commandLineOf(pid);
  if (commandLine !== null && !commandLine.includes(folder)) {
    rmSync(file);
    return;
  }
  say('A database server of an earlier start still runs: stopping it first.');
  const mark = markOf(pid);
  signal(mark, 'SIGINT');
  if (await hasEnded(mark, 30_000)) return;
  signal(mark, 'SIGQUIT');
  await hasEnded(mark, 30_000);
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

const lastLines = (path: string): string => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

async function answers(address: ServerAddress): Promise<boolean> {
  const client = new pg.Client({ connectionString: addressText(address, 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code;
    // 57P03: starting up or replaying what a crash left. Anything else of PostgreSQL's own would not mend by waiting.
    if (code === undefined || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03') return false;
    throw error;
  }
}

/** A fast shutdown: connections end, everything is written down. Windows has no signal for it. */
async function askToEnd(child: ChildProcess, { folder, binaries, account }: ServerFiles): Promise<void> {
  if (process.platform === 'win32') await run(binaries.pg_ctl, ['stop', '-D', folder, '-m', 'fast'], account);
  else child.kill('SIGINT');
}

const within = (end: Promise<void>, ms: number): Promise<boolean> =>
  Promise.race([end.then(() => true), sleep(ms, false, { ref: false })]);

/**
 * Starts the server and waits until it answers; recovery after a crash may take its time.
 * It runs in a process group of its own, so Ctrl-C reaches it only through `stop`.
 * @throws with the last lines of its log when it ends instead
 */
export async function startServer(
  { folder, binaries, account }: ServerFiles,
  address: ServerAddress,
  settings: Record<string, string>,
  logPath: string,
): Promise<RunningServer> {
  const log = openLog(logPath);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', folder, '-p', String(address.port), ...flags], {
    ...account,
    env: environment(),
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const whenEnded = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endWithUs = (): void => void child.kill('SIGINT');
  process.once('exit', endWithUs);
  void whenEnded.then(() => process.removeListener('exit', endWithUs));

  while (!(await answers(address))) {
    if (failure !== undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The database server did not start. The end of ${logPath}:\n${lastLines(logPath)}`, {
        cause: failure,
      });
    }
    await sleep(30);
  }

  const stop = async (): Promise<void> => {
    await askToEnd(child, { folder, binaries, account });
    if (!(await within(whenEnded, 60_000))) child.kill('SIGQUIT');
    await within(whenEnded, 10_000);
  };
  return { ended: whenEnded, stop };
}
