import { basename } from 'node:path';
import { dataDirFrom, holderOf, holdDataDir } from './data-dir.ts';
import { embeddedAddress, startEmbedded } from './embedded.ts';

export interface ReachedDatabase {
  connectionString: string;
  /** Ends what was started for the moment; leaves a running product alone. */
  close: () => Promise<void>;
}

export interface ReachOptions {
  environment?: NodeJS.ProcessEnv;
  /** What the person typed, for whoever finds the folder held. */
  command?: string;
  say?: (line: string) => void;
}

/**
 * The product's database for a command beside it: DATABASE_URL, else the embedded one of DATA_DIR, as the running
 * product has it or started for the moment. Migrations are not applied.
 */
export async function reachDatabase(options: ReachOptions = {}): Promise<ReachedDatabase> {
  const { environment = process.env, say = () => {} } = options;
  const command = options.command ?? `npm run ${basename(process.argv[1] ?? 'tools', '.ts')}`;
  const given = environment['DATABASE_URL'];
  if (given) return { connectionString: given, close: async () => {} };
  const dataDir = dataDirFrom(environment);
  const running = holderOf(dataDir) === null ? null : embeddedAddress(dataDir);
  if (running !== null) return { connectionString: running, close: async () => {} };
  const hold = holdDataDir(dataDir, command);
  try {
    const database = await startEmbedded({ dataDir, say });
    return {
      connectionString: database.connectionString,
      close: async () => {
        await database.stop();
        hold.release();
      },
    };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Runs `work` on the product's database, as `reachDatabase` finds it, and ends afterwards what that started. */
export async function withDatabase<Result>(
  work: (connectionString: string) => Promise<Result>,
  options?: ReachOptions,
): Promise<Result> {
  const { connectionString, close } = await reachDatabase(options);
  try {
    return await work(connectionString);
  } finally {
    await close();
  }
}
