import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename } from 'node:path';
import { commandLineOf } from '../postgres/running-process.ts';
import { StartRefused } from './start-refused.ts';

const firstPort = 3000;
const tries = 100;

/** The port when it can be listened on (0 gives one the system picks), else the code of the error. */
function tryPort(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve((error as NodeJS.ErrnoException).code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

/** Inodes of sockets that listen on the port, from the kernel's tables. */
function listeningInodes(port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    readFileSync(table, 'utf8').split('\n').slice(1),
  );
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const isListening = ([, local, , state]: string[]): boolean => local?.endsWith(suffix) === true && state === '0A';
  return new Set(fields.filter(isListening).map((field) => field[9] ?? ''));
}

function holds(pid: string, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode !== undefined && inodes.has(inode);
    });
  } catch {
    return false;
  }
}

/** A command line tells most by its program and its end. */
const shortened = (line: string): string =>
  line.length <= 120 ? line : `${basename(line.split(' ')[0] ?? '')} ... ${line.slice(-90)}`;

/** Who listens on a port, as words; null where the system does not tell. */
export function holderOfPort(port: number): string | null {
  try {
    const inodes = listeningInodes(port);
    const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, inodes));
    return pid === undefined ? null : `process ${pid} (${shortened(commandLineOf(Number(pid)) ?? 'unknown')})`;
  } catch {
    return null;
  }
}

/**
 * The port to serve on: the wanted one, or the first free one from 3000 on when none is wanted.
 * @throws {StartRefused} naming who holds the wanted port
 */
export async function choosePort(host: string, wanted: number | null): Promise<number> {
  for (let port = wanted ?? firstPort; port < (wanted ?? firstPort) + tries; port += 1) {
    const found = await tryPort(host, port);
    if (typeof found === 'number') return found;
    if (found !== 'EADDRINUSE' && (wanted !== null || found !== 'EACCES')) {
      throw new StartRefused(`Port ${port} of ${host} cannot be used (${found}). Set PORT and HOST to others.`);
    }
    if (wanted !== null) {
      const holder = holderOfPort(port) ?? 'another process';
      throw new StartRefused(`Port ${port} of ${host} is held by ${holder}. Stop it, or set PORT to another one.`);
    }
  }
  throw new StartRefused(`No port between ${firstPort} and ${firstPort + tries - 1} is free. Set PORT to one that is.`);
}
