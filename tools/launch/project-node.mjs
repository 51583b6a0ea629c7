// Runs before anything is installed, on any Node from 20: no packages, no TypeScript.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const lockFile = join(projectFolder, 'package-lock.json');
const marker = join(projectFolder, 'node_modules/.cache/cluster-commons/installed');

/** The oldest Node that runs the product. */
const oldest = [24, 9];

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** @param {string} version such as `v24.21.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > (oldest[0] ?? 0) || (major === oldest[0] && minor >= (oldest[1] ?? 0));
}

/** @param {string} path @returns {Record<string, { version?: string, link?: boolean, optional?: boolean }>} */
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** Whether npm's own record of the folder has every package of the lock file, in its version. */
function isInstalledByHand() {
  const record = join(projectFolder, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(lockFile)).every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') || entry.optional === true || installed[path]?.version === entry.version,
  );
}

/** Notes that the packages are those of the lock file: the image does it, which has none for development. */
export function remember() {
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, lockHash());
}

/** Installs the packages of the lock file when they are not those installed last. */
export function ensureInstalled() {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockHash()) return;
  if (isInstalledByHand()) return remember();
  console.log('Installing the packages. The first time this takes a few minutes ...');
  const npm = process.env['npm_execpath'];
  const words = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-fund', '--no-audit'];
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  try {
    const isShell = process.platform === 'win32' && program === 'npm';
    execFileSync(program, [...first, ...words], { cwd: projectFolder, stdio: 'inherit', shell: isShell });
  } catch {
    console.error('The packages could not be installed; npm says why above. Then run the same command again.');
    process.exit(1);
  }
  remember();
}

/** @param {string} program @returns {string | null} its version; null where it does not run here */
function versionOf(program) {
  try {
    return execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** The Node that comes with the project, else the one running this when it is new enough; null otherwise. */
export function projectNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const own = join(projectFolder, `node_modules/node-${platform}-${process.arch}`, file);
  const version = existsSync(own) ? versionOf(own) : null;
  if (version !== null && isNewEnough(version)) return own;
  return isNewEnough(process.version) ? process.execPath : null;
}

function requireProjectNode() {
  const node = projectNode();
  if (node !== null) return node;
  console.error(
    `Cluster Commons needs Node ${oldest.join('.')} or later; this is ${process.version}, and no packaged Node runs on ` +
      `this machine (${process.platform} ${process.arch}). Install Node 24 from https://nodejs.org or with your package ` +
      'manager, then run the same command again.',
  );
  process.exit(1);
}

/** @param {import('node:child_process').ChildProcess} child */
function endWith(child) {
  // The terminal sends Ctrl-C to the child as well; this process only waits for how it ends.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`Node could not be started: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The parent of a process, where the system tells; 0 elsewhere. @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/**
 * npm runs a script through a shell. Killed without a chance to pass it on, either leaves what it started to another
 * parent, and nobody could stop that any more.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithoutNpm(child) {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const above = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = above();
  setInterval(() => above() !== atStart && child.kill('SIGTERM'), 200).unref();
}

/**
 * Installs what is missing, then runs a script of the project with the project's own Node and ends as it ends.
 * @param {string} script relative to the project
 * @param {readonly string[]} words its arguments
 */
export function runWithProjectNode(script, words) {
  ensureInstalled();
  const node = requireProjectNode();
  const child = spawn(node, [join(projectFolder, script), ...words], {
    cwd: projectFolder,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  endWith(child);
  endWithoutNpm(child);
}
