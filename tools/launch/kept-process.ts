import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export interface KeptOptions {
  /** What the person at the terminal reads, such as `web`. */
  name: string;
  /** Words for Node: flags and the script. */
  words: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  say: (line: string) => void;
  /** Called with the number of each new process. */
  onStart?: (pid: number) => void;
}

export interface KeptProcess {
  /** Runs at this moment. */
  isRunning: () => boolean;
  /** Settles with the reason when the process ended before `settle` was called; then it is not started again. */
  failed: Promise<string>;
  /** From now on the process is started again whenever it ends. */
  settle: () => void;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
  /** Ends it at once. */
  kill: () => void;
}

const leash = pathToFileURL(join(import.meta.dirname, 'leash.mjs')).href;
const firstPause = 500;
const longestPause = 4_000;
/** A process that ran this long starts again without the pauses of its earlier failures. */
const steady = 2_000;
/** Two seconds more than the product gives itself to finish what it took. */
const patience = 12_000;

/** Starts a Node process in a group of its own, so that Ctrl-C reaches it only through `stop`, and keeps it running. */
export function keepRunning({ name, words, cwd, env, say, onStart }: KeptOptions): KeptProcess {
  let child: ChildProcess;
  let isSettled = false;
  let isStopping = false;
  let pause = firstPause;
  let announceFailure: (reason: string) => void = () => {};
  const failed = new Promise<string>((resolve) => (announceFailure = resolve));

  const isRunning = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

  const endOf = (of: ChildProcess): Promise<void> =>
    of.pid === undefined || of.exitCode !== null || of.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => of.once('exit', () => resolve()));

  function start(): void {
    const startedAt = Date.now();
    const started = spawn(process.execPath, ['--import', leash, ...words], {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = started;
    if (started.pid !== undefined) onStart?.(started.pid);
    started.once('error', (error) => announceFailure(error.message));
    started.once('exit', (code, signal) => {
      if (isStopping || child !== started) return;
      const reason = signal === null ? `ended with ${code}` : `was ended by ${signal}`;
      if (isSettled) void startAgain(started, reason, Date.now() - startedAt);
      else announceFailure(reason);
    });
  }

  async function startAgain(ended: ChildProcess, reason: string, ranFor: number): Promise<void> {
    if (ranFor > steady) pause = firstPause;
    say(`The ${name} process ${reason}: starting it again in ${pause / 1000} s.`);
    const wait = pause;
    pause = Math.min(pause * 2, longestPause);
    await sleep(wait);
    // Meanwhile it may have been restarted on purpose.
    if (!isStopping && child === ended) start();
  }

  async function end(): Promise<void> {
    const ending = child;
    if (!isRunning()) return;
    ending.kill('SIGTERM');
    const timer = setTimeout(() => {
      say(`The ${name} process did not end within ${patience / 1000} s: killing it.`);
      ending.kill('SIGKILL');
    }, patience);
    await endOf(ending);
    clearTimeout(timer);
  }

  start();
  return {
    isRunning,
    failed,
    settle: () => void (isSettled = true),
    restart: async () => {
      const ending = child;
      // Its end is our doing, not a failure: the exit handler knows the present child only.
      isStopping = true;
      await end();
      await endOf(ending);
      isStopping = false;
      start();
    },
    stop: async () => {
      isStopping = true;
      await end();
    },
    kill: () => {
      isStopping = true;
      child.kill('SIGKILL');
    },
  };
}
