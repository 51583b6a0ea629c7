import { parseArgs } from 'node:util';
import { build } from '../building/build.ts';
import { DataDirHeldError, holdWhenFree, type Hold } from '../postgres/data-dir.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { hasEnded, isSameProcess, markOf, signal } from '../postgres/running-process.ts';
import { announce } from './announcement.ts';
import { authSecretOf } from './auth-secret.ts';
import { requireUsableServer } from './database-checks.ts';
import { watchSources } from './development.ts';
import { setUpAddress } from './invite-first.ts';
import { launchSettings, type LaunchSettings } from './launch-settings.ts';
import { choosePort } from './port.ts';
import { prepareDatabase } from './prepare-database.ts';
import { localAddress, productEnvironment, startProduct, whenReady } from './processes.ts';
import { StartRefused } from './start-refused.ts';

const help = `npm start [-- --demo]      builds what is missing and serves Cluster Commons
npm run dev                the same from the sources, reloading on change

  --demo   with DATABASE_URL: fills that database with the demo world when it is empty
  --help   this text

Without DATABASE_URL it runs an own PostgreSQL in DATA_DIR (default .data) with the demo world in it.
README.md lists all settings.
`;

const say = (line: string): void => console.log(line);

/** What has to be undone at the end, last begun first. */
const undo: { name: string; end: () => Promise<void> | void }[] = [];
let sayEnding: (() => void) | undefined;
let rush: (() => void) | undefined;

async function endAll(): Promise<void> {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    try {
      await step.end();
    } catch (error) {
      console.error(`Stopping ${step.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Processes of a launcher that was killed: their leash ends them, but they may still hold the port. */
async function endLeftovers(hold: Hold): Promise<void> {
  const left = (hold.left?.children ?? []).filter(isSameProcess);
  for (const mark of left) {
    signal(mark, 'SIGTERM');
    if (!(await hasEnded(mark, 3000))) signal(mark, 'SIGKILL');
  }
}

async function hold(settings: LaunchSettings): Promise<Hold> {
  const held = await holdWhenFree(settings.dataDir, settings.isDevelopment ? 'npm run dev' : 'npm start');
  undo.push({ name: 'the hold', end: held.release });
  sayEnding = () => held.update({ isEnding: true });
  return held;
}

async function startDatabase(settings: LaunchSettings): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  const database = await startEmbedded({ dataDir: settings.dataDir, say });
  undo.push({ name: 'the database', end: database.stop });
  return database.connectionString;
}

async function start(settings: LaunchSettings): Promise<void> {
  const authSecretEarly = settings.mode === 'production' ? authSecretOf(settings) : null;
  const held = await hold(settings);
  await endLeftovers(held);
  if (settings.port !== null) await choosePort(settings.host, settings.port);
  const connectionString = await startDatabase(settings);
  await requireUsableServer(connectionString, settings.mode);
  await prepareDatabase(connectionString, settings.mode);
  await build(settings.isDevelopment ? 'development' : 'product');

  const authSecret = authSecretEarly ?? authSecretOf(settings);
  const port = await choosePort(settings.host, settings.port);
  const env = productEnvironment(settings, { connectionString, authSecret, port });
  const children: number[] = [];
  const onStart = (pid: number): void => {
    children.push(pid);
    held.update({ children: children.map(markOf).filter(isSameProcess) });
  };
  const jobs = startProduct('worker', env, { say, onStart });
  undo.push({ name: 'the jobs', end: jobs.stop });
  const web = startProduct('main', env, { say, onStart });
  undo.push({ name: 'the web process', end: web.stop });
  rush = () => [web, jobs].forEach((kept) => kept.kill());

  await whenReady(localAddress(settings.host, port), [web, jobs]);
  const address = process.env['PUBLIC_URL'] || `http://localhost:${port}`;
  held.update({ address });
  if (settings.isDevelopment) {
    const sources = watchSources(async () => void (await Promise.all([web.restart(), jobs.restart()])), say);
    undo.push({ name: 'the watch', end: sources.stop });
  }
  await announce(address, settings, settings.mode === 'production' ? await setUpAddress(env) : null);
}

let isEnding = false;
async function end(code: number): Promise<never> {
  isEnding = true;
  sayEnding?.();
  await endAll();
  if (code === 0) say('Stopped.');
  process.exit(code);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    if (isEnding) return rush?.();
    say('\nStopping: web, jobs, then the database. Once more to end the first two at once.');
    void end(0);
  });
}
process.once('disconnect', () => void (isEnding || end(0)));
process.channel?.unref();

const { values } = parseArgs({
  options: { demo: { type: 'boolean' }, dev: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help === true) {
  console.log(help);
} else {
  try {
    await start(launchSettings(process.env, values));
  } catch (error) {
    const isExpected = error instanceof StartRefused || error instanceof DataDirHeldError;
    if (!isEnding) {
      console.error(isExpected ? error.message : error);
      await end(1);
    }
  }
}
