import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../terminal/program.ts';
import { authSecretOf } from './auth-secret.ts';
import { requireUsableServer } from './database-checks.ts';
import { heartbeatFile, heartbeatPause } from './heartbeat.mjs';
import { launchSettings } from './launch-settings.ts';
import { prepareDatabase } from './prepare-database.ts';
import { StartRefused } from './start-refused.ts';

/**
 * One built process of the product in a container, behind the same refusals as `npm start`: `main` or `worker`.
 * Needs DATABASE_URL; migrations that are pending are applied first, by whichever process comes first.
 */
async function serve(which: string | undefined): Promise<void> {
  if (which !== 'main' && which !== 'worker') throw new StartRefused('Usage: node tools/launch/serve.ts main|worker');
  const settings = launchSettings(process.env, {});
  if (settings.databaseUrl === null) throw new StartRefused('DATABASE_URL is missing: a container brings no database.');
  authSecretOf(settings);
  await requireUsableServer(settings.databaseUrl, settings.mode);
  await prepareDatabase(settings.databaseUrl, settings.mode);
  if (which === 'worker') setInterval(() => writeFileSync(heartbeatFile, ''), heartbeatPause).unref();
  await import(pathToFileURL(join(projectFolder, `apps/api/dist/${which}.js`)).href);
}

try {
  await serve(process.argv[2]);
} catch (error) {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}
