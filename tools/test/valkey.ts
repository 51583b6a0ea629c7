import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../postgres/server.ts';
import { installFromDebian, isRootOnDebian, onPath } from './debian.ts';

const names = ['valkey-server', 'redis-server'];
/** Debian has Valkey from version 13 on, and Redis before. */
const packages = ['valkey-server', 'redis-server'];

export interface ValkeyServer {
  /** Such as `redis://127.0.0.1:41234`. */
  url: string;
  stop: () => Promise<void>;
}

function findValkey(say: (line: string) => void): string | undefined {
  for (const name of [undefined, ...packages]) {
    if (name !== undefined) {
      say(`No Valkey found: installing the one of Debian (apt-get install ${name}) ...`);
      installFromDebian([name], say);
    }
    const found = onPath(names);
    if (found !== undefined || !isRootOnDebian()) return found;
  }
  return undefined;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.end('PING\r\n'));
    socket.once('data', (data) => resolve(data.toString().startsWith('+PONG')));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

/**
 * A Valkey (or Redis) for a test run, in memory alone: the system's, or Debian's installed now by root. It ends with this
 * process, however that ends.
 * @returns undefined where there is none; the specs that need it say what to do
 */
export async function startValkey(say: (line: string) => void = console.log): Promise<ValkeyServer | undefined> {
  const program = findValkey(say);
  if (program === undefined) return undefined;
  const port = await freePort();
  const settings = [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
  ];
  const child = spawn('sh', ['-c', '"$0" "$@" & read -r _; kill $!; wait $!', program, ...settings], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const hasEnded = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} did not start`);
    await sleep(20);
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end();
      await hasEnded;
    },
  };
}
