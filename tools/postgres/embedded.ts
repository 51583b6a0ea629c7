import { chownSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { writeWhole } from '../terminal/whole-file.ts';
import { clusterFolder, serverBinaries } from './places.ts';
import { serverAccount } from './server-account.ts';
import {
  addressText,
  endLeftover,
  freePort,
  initialise,
  newPassword,
  setPassword,
  startServer,
  type RunningServer,
  type ServerAddress,
  type ServerFiles,
} from './server.ts';
import { productSettings } from './settings.ts';

const database = 'cluster_commons';
const user = 'cluster_commons';

export interface EmbeddedOptions {
  dataDir: string;
  /** Where sentences for the person at the terminal go; nowhere by default. */
  say?: (line: string) => void;
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  connectionString: string;
  stop: () => Promise<void>;
}

const addressFile = (dataDir: string): string => join(dataDir, 'postgres.json');

function readAddress(dataDir: string): ServerAddress | null {
  if (!existsSync(addressFile(dataDir))) return null;
  try {
    const { port, password } = JSON.parse(readFileSync(addressFile(dataDir), 'utf8')) as ServerAddress;
    return { port, user, password };
  } catch {
    return null;
  }
}

function writeAddress(dataDir: string, address: ServerAddress): void {
  writeWhole(addressFile(dataDir), `${JSON.stringify(address, null, 2)}\n`);
}

/** Address of the database of a DATA_DIR as last started; null when it never was. Says nothing of whether it runs. */
export function embeddedAddress(dataDir: string): string | null {
  const address = readAddress(resolve(dataDir));
  return address === null ? null : addressText(address, database);
}

async function createDatabase(address: ServerAddress): Promise<void> {
  const client = new pg.Client({ connectionString: addressText(address, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}

/** What interrupted starts left; a program of theirs may still write there for a moment, which harms nobody. */
function clearUnfinished(folder: string): void {
  for (const left of globSync(`${folder}.making*`)) {
    try {
      rmSync(left, { recursive: true, force: true });
    } catch {
      // Left for the next start.
    }
  }
}

/** Makes the cluster beside its place and moves it there complete: what an interrupted start leaves is made anew. */
async function make(files: ServerFiles, address: ServerAddress): Promise<void> {
  clearUnfinished(files.folder);
  const partial = `${files.folder}.making-${process.pid}`;
  mkdirSync(partial, { mode: 0o700 });
  if (files.account.uid !== undefined && files.account.gid !== undefined) {
    chownSync(partial, files.account.uid, files.account.gid);
  }
  await initialise({ ...files, folder: partial }, address);
  rmdirSync(files.folder);
  renameSync(partial, files.folder);
}

/** Starts the server, and starts it again when it ends unasked. Returns how to stop it. */
async function keepServer(start: () => Promise<RunningServer>, say: (line: string) => void) {
  let server = await start();
  let isStopping = false;
  async function keep(): Promise<void> {
    while (!isStopping) {
      await server.ended;
      if (isStopping) return;
      say('The database server ended unasked: starting it again.');
      try {
        server = await start();
        if (isStopping) await server.stop();
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        await sleep(5000, undefined, { ref: false });
      }
    }
  }
  void keep();
  return async (): Promise<void> => {
    isStopping = true;
    await server.stop();
  };
}

/**
 * Starts the packaged PostgreSQL on the database of this DATA_DIR, made where it is missing, on a free loopback port.
 * A server or a pid file left by a start that was killed is cleared away. Does not ask who else uses the folder:
 * see `holdDataDir`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { say = () => {}, settings = productSettings() } = options;
  const dataDir = resolve(options.dataDir);
  const account = serverAccount(say);
  mkdirSync(dataDir, { recursive: true });
  const files = { folder: clusterFolder(dataDir, account, say), binaries: serverBinaries(account, say), account };
  await endLeftover(files.folder, say);

  const known = readAddress(dataDir);
  const address = { port: await freePort(known?.port), user, password: known?.password ?? newPassword() };
  if (!existsSync(join(files.folder, 'PG_VERSION'))) {
    say('Making the database ...');
    await make(files, address);
  } else if (known === null) {
    say(`Found the database of this folder in ${files.folder}: keeping it, with a new password.`);
    await setPassword(files, address);
  }
  writeAddress(dataDir, address);
  const stop = await keepServer(() => startServer(files, address, settings, join(dataDir, 'postgres.log')), say);
  try {
    await createDatabase(address);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connectionString: addressText(address, database), stop };
}
