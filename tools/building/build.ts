import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirHeldError, holdDataDir, type Hold } from '../postgres/data-dir.ts';
import { runNx } from '../terminal/nx.ts';
import { projectFolder } from '../terminal/program.ts';
import { withProgress } from '../terminal/progress.ts';

/** What is made: all that the product runs, what it runs in development, the API of that alone, or its schema. */
const tasks = {
  product: ['run-many', '--targets', 'build', '--projects', 'api,web'],
  development: ['run', 'web:development'],
  api: ['run', 'api:build'],
  schema: ['run', 'api:schema'],
} as const;

const results = ['apps/api/dist/main.js', 'apps/api/dist/worker.js', 'apps/web/build/server/index.js'];
const sources = [
  '{apps,libs}/*/*',
  '{apps,libs}/*/{src,app,vite,codegen,public}/**/*',
  'prisma/{schema.prisma,models/*}',
  'tools/building/*',
  'nx.json',
  'package-lock.json',
];
const made = ['node_modules', 'generated', 'gql', 'dist', 'build', '.react-router'].map((name) => `**/${name}`);

const folder = join(projectFolder, '.cache/build');
const stamp = join(folder, 'product');

/**
 * Nx takes seconds to find that nothing changed, and lays the files it remembers over those of a running product.
 * Where no source was touched since the last time, it is not asked at all.
 */
function sourcesSeen(): string {
  const files = globSync(sources, { cwd: projectFolder, exclude: made }).sort();
  const hash = createHash('sha256').update(process.version);
  for (const path of files) {
    const file = statSync(join(projectFolder, path));
    if (file.isFile()) hash.update(`${path} ${file.size} ${file.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isBuilt = (seen: string): boolean =>
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === seen &&
  results.every((path) => existsSync(join(projectFolder, path)));

/** Two builds at once would write the same files: the second waits for the first. */
async function holdBuild(): Promise<Hold> {
  for (let isFirst = true; ; isFirst = false) {
    try {
      return holdDataDir(folder, 'a build');
    } catch (error) {
      if (!(error instanceof DataDirHeldError)) throw error;
      if (isFirst) console.log(`Waiting for the build of process ${error.holder.pid} ...`);
    }
    await sleep(200);
  }
}

async function run(what: keyof typeof tasks, words: readonly string[]): Promise<void> {
  const title = what === 'product' ? 'Building the API and the pages' : 'Building the API';
  const { code, output } = await withProgress(title, () => runNx([...tasks[what], ...words]));
  if (code !== 0) throw new Error(`Building failed:\n${output.trim()}`);
}

/**
 * Makes what is not committed and does not stand for the present sources yet.
 * @param options.fresh makes it anew, whatever was made before
 * @returns whether Nx was asked to
 * @throws with what the failed task said
 */
export async function build(what: keyof typeof tasks = 'product', { fresh = false } = {}): Promise<boolean> {
  const hold = await holdBuild();
  try {
    if (what !== 'product') {
      await run(what, []);
      return true;
    }
    const seen = sourcesSeen();
    if (!fresh && isBuilt(seen)) return false;
    rmSync(stamp, { force: true });
    await run(what, fresh ? ['--skip-nx-cache'] : []);
    mkdirSync(folder, { recursive: true });
    writeFileSync(stamp, seen);
    return true;
  } finally {
    hold.release();
  }
}
