import { dataDirFrom } from '../postgres/data-dir.ts';
import { StartRefused } from './start-refused.ts';

/** What the launcher itself has to know; everything else of the environment is read by the product. */
export interface LaunchSettings {
  mode: 'demo' | 'production';
  isDevelopment: boolean;
  dataDir: string;
  /** Null: the embedded database. */
  databaseUrl: string | null;
  /** Null: the first free one from 3000 on. */
  port: number | null;
  host: string;
  authSecret: string | null;
}

function portFrom(text: string | undefined): number | null {
  if (!text) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new StartRefused(`PORT is ${text}: give a port number between 0 and 65535.`);
}

/** @throws {StartRefused} for a PORT that is none */
export function launchSettings(
  environment: Record<string, string | undefined>,
  flags: { demo?: boolean | undefined; dev?: boolean | undefined },
): LaunchSettings {
  const databaseUrl = environment['DATABASE_URL'] || null;
  return {
    mode: databaseUrl === null || flags.demo === true ? 'demo' : 'production',
    isDevelopment: flags.dev === true,
    dataDir: dataDirFrom(environment),
    databaseUrl,
    port: portFrom(environment['PORT']),
    host: environment['HOST'] || '127.0.0.1',
    authSecret: environment['AUTH_SECRET'] || null,
  };
}
