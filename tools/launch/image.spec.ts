import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { startEmbedded, type EmbeddedDatabase } from '../postgres/embedded.ts';
import { projectFolder } from '../terminal/program.ts';

/** Whoever may do nothing; the container has a user of its own for it. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const dockerfile = readFileSync(join(projectFolder, 'Dockerfile'), 'utf8');

let home: string;
let image: string;
let database: EmbeddedDatabase;
let environment: Record<string, string>;

/** Packages that are for development alone, and what the image removes besides. */
function isLeftOut(path: string): boolean {
  const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  return packages[path]?.dev === true || dockerfile.includes(` ${path} `);
}

/** The packages of the image as links, those of the project to the image itself. */
function linkPackages(folder: string): void {
  const own = join(projectFolder, 'node_modules');
  for (const name of readdirSync(own).filter((entry) => !entry.startsWith('.'))) {
    const inside = name.startsWith('@') ? readdirSync(join(own, name)).map((part) => `${name}/${part}`) : [name];
    for (const path of inside.filter((each) => !isLeftOut(`node_modules/${each}`))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const isOwn = path.startsWith('@cluster-commons/');
      const target = isOwn ? join(image, relative(projectFolder, realPathOf(join(own, path)))) : join(own, path);
      symlinkSync(target, join(folder, path));
    }
  }
}

const realPathOf = (path: string): string => execFileSync('realpath', [path], { encoding: 'utf8' }).trim();

/** What the last stage of the Dockerfile copies, without specs, which the builder is not given. */
function assemble(): void {
  for (const [, source = '', to = ''] of dockerfile.matchAll(/^COPY --from=build (.+) (\S+)$/gm)) {
    for (const from of source.split(' ').map((path) => path.replace('/app/', ''))) {
      const target = to.endsWith('/') ? join(image, to, from.split('/').at(-1) ?? '') : join(image, to);
      if (from === 'node_modules') linkPackages(target);
      else
        cpSync(join(projectFolder, from), target, { recursive: true, filter: (path) => !/\.spec\.tsx?$/.test(path) });
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const run = (...words: string[]): string =>
  execFileSync(process.execPath, words, { cwd: image, env: environment, encoding: 'utf8', ...nobody });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cluster-commons-image-'));
  chmodSync(home, 0o755);
  image = join(home, 'app');
  const dataDir = join(home, 'data');
  mkdirSync(dataDir);
  if (nobody.uid !== undefined) chownSync(dataDir, nobody.uid, nobody.gid);
  assemble();
  const [, remembering = ''] = /node -e "(.+)"$/m.exec(dockerfile) ?? [];
  execFileSync(process.execPath, ['-e', remembering], { cwd: image });
  execFileSync('chmod', ['-R', 'a-w', image]);
  database = await startEmbedded({ dataDir: join(home, 'database') });
  environment = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret of at least thirty-two letters',
    // Nothing is to be installed there; what tries is to fail at once.
    npm_config_offline: 'true',
  };
});
afterAll(async () => {
  await database.stop();
  execFileSync('chmod', ['-R', 'u+w', image]);
  rmSync(home, { recursive: true, force: true });
});

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

it('serves, imports and migrates without rights and without writing beside its data', async () => {
  const serving = spawn(process.execPath, ['--enable-source-maps', 'tools/launch/serve.ts', 'main'], {
    ...{ cwd: image, env: environment, ...nobody },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const end = ended(serving);
  const origin = `http://127.0.0.1:${environment['PORT']}`;
  const answers = async (path: string): Promise<number> => {
    const answer = await fetch(origin + path).catch(() => null);
    return answer?.status ?? 0;
  };
  while ((await answers('/readyz')) !== 200 && serving.exitCode === null) {
    await new Promise((wake) => setTimeout(wake, 100));
  }
  for (const path of ['/', '/network/network-purpose', '/favicon.ico']) {
    expect([path, await answers(path)]).toEqual([path, 200]);
  }
  expect(run('tools/launch/run.mjs', 'tools/migrate.ts', 'status')).toMatch(/applied/i);
  expect(run('tools/launch/run.mjs', 'tools/import.ts', '--help')).toContain('npm run import');
  serving.kill('SIGTERM');
  expect(await end).toBe(0);
});
