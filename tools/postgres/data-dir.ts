import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess, markOf, type ProcessMark } from './running-process.ts';

/** Who uses a DATA_DIR. */
export interface Holder extends ProcessMark {
  /** What was typed, such as `npm start`. */
  command: string;
  since: string;
  /** Where the product answers, once it does. */
  address?: string;
  /** Asked to end; the folder will be free soon. */
  isEnding?: boolean;
  /** Processes the holder started and that should not outlive it. */
  children: ProcessMark[];
}

export interface Hold {
  /** The holder before us, when it ended without letting go. */
  left: Holder | null;
  update: (change: Partial<Pick<Holder, 'address' | 'children' | 'isEnding'>>) => void;
  release: () => void;
}

/** The DATA_DIR is in use by another process; the message says which. */
export class DataDirHeldError extends Error {
  readonly holder: Holder;
  constructor(dataDir: string, holder: Holder) {
    const where = holder.address === undefined ? '' : ` at ${holder.address}`;
    super(
      `The data folder ${dataDir} is in use by process ${holder.pid} (${holder.command}, running since ${holder.since}${where}). ` +
        'Stop that one first, or choose another folder with DATA_DIR.',
    );
    this.holder = holder;
  }
}

const fileOf = (dataDir: string): string => join(dataDir, 'holder.json');

/** The default folder for everything the product keeps, or what DATA_DIR names; absolute. */
export const dataDirFrom = (environment: NodeJS.ProcessEnv): string =>
  resolve(import.meta.dirname, '../..', environment['DATA_DIR'] || '.data');

function read(path: string): { text: string; holder: Holder | null } {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text: '', holder: null };
  }
}

/** Who uses the folder now; null when nobody does. */
export function holderOf(dataDir: string): Holder | null {
  const { holder } = read(fileOf(dataDir));
  return holder !== null && isSameProcess(holder) ? holder : null;
}

/** Removes the file of a holder that is gone; another process may be doing the same, so only the very file we read goes. */
function clear(path: string, text: string): void {
  const aside = `${path}.${process.pid}.gone`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path);
    rmSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/**
 * Takes a DATA_DIR for this process, made where it is missing.
 * @throws {DataDirHeldError} while another living process has it
 */
export function holdDataDir(dataDir: string, command: string): Hold {
  mkdirSync(dataDir, { recursive: true });
  const path = fileOf(dataDir);
  const mine = `${path}.${process.pid}`;
  const self: Holder = { ...markOf(process.pid), command, since: new Date().toISOString(), children: [] };
  const write = (): void => writeFileSync(mine, `${JSON.stringify(self, null, 2)}\n`);
  let left: Holder | null = null;
  write();
  for (;;) {
    try {
      // A link fails where the name is taken, and the file it makes is complete at once.
      linkSync(mine, path);
      rmSync(mine);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const { text, holder } = read(path);
    if (holder !== null && isSameProcess(holder)) {
      rmSync(mine);
      throw new DataDirHeldError(dataDir, holder);
    }
    left = holder;
    clear(path, text);
  }
  return {
    left,
    update: (change) => {
      Object.assign(self, change);
      write();
      renameSync(mine, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/**
 * How long to wait for a holder, in milliseconds: a moment for it to notice that it is to end, longer while it is starting,
 * which keeps it busy, and longest once it says that it is ending.
 */
const patienceWith = ({ isEnding, address }: Holder): number =>
  isEnding === true ? 30_000 : address === undefined ? 15_000 : 1_000;

/**
 * As `holdDataDir`, but waits for a holder that is just ending.
 * @throws {DataDirHeldError} when the holder stays
 */
export async function holdWhenFree(dataDir: string, command: string): Promise<Hold> {
  const start = Date.now();
  for (;;) {
    try {
      return holdDataDir(dataDir, command);
    } catch (error) {
      if (!(error instanceof DataDirHeldError) || Date.now() - start > patienceWith(error.holder)) throw error;
    }
    await sleep(100);
  }
}
