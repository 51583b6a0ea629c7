import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { configFrom } from './config.ts';
import { environmentNames } from './environment.ts';

interface Service {
  image?: string;
  build?: string;
  read_only?: boolean;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
}

const project = join(import.meta.dirname, '../../../../..');
const read = (path: string): string => readFileSync(join(project, path), 'utf8');
const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const products = ['app', 'worker'].map((name) => services[name] as Service);

/** As Compose fills in what an operator sets: only what has no default. */
const filled = (text: string, given: Record<string, string>): string =>
  text.replaceAll(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, kind: string, word: string) =>
    kind === '-' ? (given[name] ?? word) : (given[name] as string),
  );

describe('docker-compose.yml', () => {
  it('sets every variable of the configuration, and no other', () => {
    // Chromium is for the journeys of a checkout only.
    const expected = environmentNames.filter((name) => name !== 'CHROMIUM_PATH').sort();
    for (const { environment } of products) expect(Object.keys(environment as object).sort()).toEqual(expected);
  });

  it('starts from a password and a secret alone', () => {
    const given = { POSTGRES_PASSWORD: 'p', AUTH_SECRET: 's'.repeat(32) };
    for (const { environment } of products) {
      const env = Object.entries(environment as object).map(([name, value]) => [name, filled(String(value), given)]);
      const config = configFrom(Object.fromEntries(env));
      expect(config).toMatchObject({
        mode: 'production',
        host: '0.0.0.0',
        dataDir: '/data',
        smtpUrl: 'smtp://mail:1025',
      });
      expect(config.databaseUrl).toBe('postgresql://cluster_commons:p@postgres:5432/cluster_commons');
    }
  });

  it('has all that the product is made of, each with a check of its health and a read-only file system', () => {
    expect(Object.keys(services).sort()).toEqual(['app', 'mail', 'postgres', 'storage', 'valkey', 'worker']);
    expect(services['postgres']?.image).toMatch(/^postgres:18/);
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.read_only]).toEqual([name, true]);
      if (name !== 'app') expect([name, service.healthcheck?.test[0]]).toEqual([name, 'CMD']);
    }
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK /m);
  });

  it('waits for a healthy database before the product starts', () => {
    for (const { depends_on } of products) expect(depends_on?.['postgres']?.condition).toBe('service_healthy');
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('runs without root', () => {
    expect(lines.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(lines.indexOf('USER node')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('RUN ')));
  });

  it('brings the package file of every workspace before it installs', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
    const workspaces = Object.keys(packages).filter((path) => path !== '' && !path.includes('node_modules/'));
    for (const path of workspaces) expect(lines).toContain(`COPY ${path}/package.json ${path}/`);
  });

  /** Whether the builder is given a path, by the lines of `.dockerignore` in their order. */
  function isGiven(path: string): boolean {
    let given = true;
    for (const line of read('.dockerignore')
      .split('\n')
      .filter((one) => one !== '' && !one.startsWith('#'))) {
      const pattern = line.replace(/^!/, '');
      const asRegex = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*\*\//g, '(?:.*/)?')
        .replace(/(?<!\.)\*/g, '[^/]*');
      if (new RegExp(`^${asRegex}(?:/|$)`).test(path)) given = line.startsWith('!');
    }
    return given;
  }

  it('copies what the builder is given and what is there', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.startsWith('COPY --from'))
      .flatMap((line) => line.split(' ').slice(1, -1))
      .filter((path) => path !== '.');
    expect(copied.length).toBeGreaterThan(10);
    for (const path of copied) expect([path, isGiven(path), read(path).length > 0]).toEqual([path, true, true]);
    expect([isGiven('e2e/journeys/a.spec.ts'), isGiven('node_modules/a'), isGiven('apps/api/src/main.ts')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('ships no package whose licence binds what is built with it, or that says nothing of one', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { dev?: boolean; link?: boolean; license?: string }>;
    };
    const removed = [...read('Dockerfile').matchAll(/node_modules\/[@\w/-]+/g)].map(([path]) => path);
    const free = /\b(?:MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Unlicense|PSF-2\.0|CC-BY-4\.0)\b/;
    // Their package files are older than the field; all four say MIT in their licence file or at their end.
    const saidElsewhere = ['busboy', 'streamsearch', 'seq-queue', 'combine-errors'];
    // MPL 2.0 binds these files alone, and they are shipped as they are.
    const bindsItself = ['fxa-common-password-list', 'incremental-encoder', 'web-push'];
    // LGPL: libraries of their own beside what is built, which anybody may put others in the place of.
    const isLibrary = /^node_modules\/@img\/sharp-libvips-/;
    const bound = Object.entries(packages)
      .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && !dev && !link)
      .filter(
        ([path, { license = '' }]) =>
          !free.test(license) &&
          !isLibrary.test(path) &&
          ![...saidElsewhere, ...bindsItself].includes(path.split('/').at(-1) ?? ''),
      )
      .map(([path]) => path)
      .filter((path) => !removed.includes(path));
    expect(bound).toEqual([]);
    expect(removed).toContain('node_modules/elkjs');
  });

  it('brings into the image what the launcher and its commands read', () => {
    const brought = lines.filter((line) => line.startsWith('COPY --from=build')).join('\n');
    for (const path of ['package.json', 'package-lock.json', 'node_modules', 'tools', 'prisma', 'libs']) {
      expect(brought).toContain(`/app/${path}`);
    }
  });
});
