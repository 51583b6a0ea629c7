import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runNode, scriptOf, type ProgramResult } from '../../terminal/program.ts';
import { indexes } from '../../indexes/indexes.ts';
import { copyCheckout } from './checkout-copy.ts';
import { namesOf } from './names.ts';
import { listedIn, newFiles } from './plan.ts';

// A busy machine is slow and not wrong: only what hangs fails by time.
jest.setTimeout(1_800_000);

// No word of the field, so that no feature will ever have it.
const names = namesOf('kiln-diaries');
const isOfFeature = (text: string): boolean => Object.values(names).some((name) => text.includes(name));

let folder: string;
let remove: () => void;
let written: ProgramResult;
let before: Pages;
let after: Pages;

/** What is ours is not of the task or the spec that runs this. */
const inherited = Object.keys(process.env).filter((name) => /^(NX|JEST)_/.test(name) || name === 'NODE_ENV');
const env = Object.fromEntries(inherited.map((name) => [name, undefined]));
const run = (...words: string[]): Promise<ProgramResult> => runNode(words, { cwd: folder, env });

async function passing(...words: string[]): Promise<void> {
  const { code, output } = await run(...words);
  // What it said is what a reader of a failure needs.
  expect(code === 0 ? '' : output).toBe('');
}
const nx = (...words: string[]): Promise<void> => passing(scriptOf('nx'), ...words);
const specs = (projects: string[], ...paths: string[]): Promise<void> => {
  const node = ['--experimental-vm-modules', '--no-warnings'];
  return passing(...node, scriptOf('jest'), '--selectProjects', ...projects, '--testTimeout=120000', '--', ...paths);
};

/** Prints what is wrong; the formatting of every file takes longest, and is looked at where it may have changed. */
const houseRules = `import { houseChecks } from './tools/checks/index.ts';
for (const { name, run } of houseChecks) if (name !== 'files are formatted') console.log((await run()).join('\\n'));`;

interface Pages {
  /** Hash of each file that browsers load, by name. */
  files: Record<string, string>;
  /** Style sheets of each page of the site map, by id. */
  routes: Record<string, string[]>;
}

async function builtPages(): Promise<Pages> {
  await nx('run', 'web:build');
  const client = join(folder, 'apps/web/build/client');
  const hashOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(client, file)))
      .digest('hex');
  const files = globSync('**/*.{js,css,svg,woff2}', { cwd: client });
  // The router's own list of all pages, which no page loads.
  const loaded = files.filter((file) => !/manifest-\w+\.js$/.test(file));
  const server = pathToFileURL(join(folder, 'apps/web/build/server/index.js')).href;
  const asked = `import('${server}').then(({ assets }) => console.log('routes ' + JSON.stringify(assets.routes)))`;
  const { output } = await run('--input-type=module', '--eval', asked);
  const found = JSON.parse(/^routes (.*)$/m.exec(output)?.[1] ?? '{}') as Record<string, { css?: string[] }>;
  const routes = Object.fromEntries(Object.entries(found).map(([id, { css = [] }]) => [id, css]));
  return { files: Object.fromEntries(loaded.map((file) => [file, hashOf(file)])), routes };
}

beforeAll(async () => {
  ({ folder, remove } = copyCheckout());
  before = await builtPages();
  written = await run('tools/new.ts', 'feature', names.kebab);
  // The specs of pages stand on the built ones.
  after = await builtPages();
});
afterAll(() => remove());

describe('a feature that was just made', () => {
  it('has its files, a migration, and a place in the schema', () => {
    expect(written.code === 0 ? '' : written.output).toBe('');
    expect(newFiles(names).filter(({ path }) => !existsSync(join(folder, path)))).toEqual([]);
    expect(globSync(`prisma/migrations/*_add_${names.snake}/migration.sql`, { cwd: folder })).toHaveLength(1);
    expect(readFileSync(join(folder, 'apps/api/schema.graphql'), 'utf8')).toContain(`type ${names.pascal}Note `);
  });

  it('compiles', async () => {
    await nx('run-many', '--targets', 'typecheck', '--projects', 'domain,messages,prisma,api,web,e2e');
  });

  it('is as lint and the formatter want it', async () => {
    const paths = [...newFiles(names), ...listedIn, ...indexes].map(({ path }) => path);
    await passing(scriptOf('prettier'), '--list-different', '--ignore-unknown', ...paths);
    await passing(scriptOf('eslint'), '--max-warnings', '0', ...paths.filter((path) => /\.(tsx?|js)$/.test(path)));
  });

  it('keeps the rules of the house', async () => {
    // Those that say nothing of the feature may be what somebody is working on.
    const { code, output } = await run('--input-type=module', '--eval', houseRules);
    expect(code === 0 ? '' : output).toBe('');
    expect(output.split('\n').filter(isOfFeature)).toEqual([]);
  });

  it('passes its own specs, and those that list every operation, list, act and text', async () => {
    await specs(['domain', 'messages'], names.kebab, 'catalogue');
    await specs(['web'], `features/${names.kebab}`, 'app/acts.spec');
    await specs(['api'], `features/${names.kebab}`, 'src/access.spec', 'src/statements', 'page-statements');
  });

  it('leaves every byte of the other pages as it was', () => {
    const others = Object.entries(after.routes).filter(([id]) => !isOfFeature(id));
    expect(Object.keys(after.routes)).toHaveLength(Object.keys(before.routes).length + 1);
    expect(Object.fromEntries(others)).toEqual(before.routes);
    expect(before.routes['root']).not.toEqual([]);
    expect(after.files).toMatchObject(before.files);
    expect(Object.keys(before.files).length).toBeGreaterThan(5);
  });
});
