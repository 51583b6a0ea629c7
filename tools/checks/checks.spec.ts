import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releasedSchema } from '../building/schema-file.ts';
import { cyclesOf } from './import-cycles.ts';
import { breaksBetween, taggedSchema } from './schema.ts';

describe('cycles of imports', () => {
  it('are found, as a path that ends where it begins', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(cyclesOf(graph)).toEqual([['a', 'b', 'c', 'a']]);
  });

  it('are not seen where two ways lead to one file', () => {
    const graph = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(cyclesOf(graph)).toEqual([]);
  });
});

describe('breaking changes of the schema', () => {
  const landed = 'type Query { thread(number: Int!): String! old: Int }';

  it('are named with what to do instead', () => {
    const [first, ...rest] = breaksBetween(landed, 'type Query { thread(number: Int!): String! }');
    expect(first).toMatch(/Query\.old was removed\. Deprecate it/);
    expect(rest).toEqual([]);
  });

  it('include a new argument that everybody has to give, and a value that may now be absent', () => {
    expect(breaksBetween(landed, 'type Query { thread(number: Int!, lang: String!): String! old: Int }')).toHaveLength(
      1,
    );
    expect(breaksBetween(landed, 'type Query { thread(number: Int!): String old: Int }')).toHaveLength(1);
  });

  it('do not include additions', () => {
    expect(
      breaksBetween(landed, 'type Query { thread(number: Int!, lang: String): String! old: Int new: Int }'),
    ).toEqual([]);
  });

  it('do not include what the release called deprecated, with the types that only this led to', () => {
    const released = 'type Query { new: Int! old: Old @deprecated(reason: "Use new.") } type Old { id: Int! }';
    expect(breaksBetween(released, 'type Query { new: Int! }')).toEqual([]);
    expect(breaksBetween(released.replace(/@deprecated\(.*?\)/, ''), 'type Query { new: Int! }')).toHaveLength(2);
  });

  it('are found against the schema that the project keeps as released, whatever the history tells', () => {
    expect(breaksBetween(releasedSchema(), 'type Query { nothing: Int }')).not.toEqual([]);
  });
});

describe('the schema of the last release', () => {
  let folder: string;
  const git = (...words: string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder });
  const commit = (schema: string): void => {
    mkdirSync(join(folder, 'apps/api'), { recursive: true });
    writeFileSync(join(folder, 'apps/api/schema.graphql'), schema);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Change');
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'released-'));
    git('init', '--quiet');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is that of the newest tag of a version before the present commit', () => {
    for (const version of ['v0.9.0', 'v1.0.0']) {
      commit(`type Query { version: String } # ${version}`);
      git('tag', version);
    }
    commit('type Query { other: Int }');
    git('tag', 'very-good');
    expect(taggedSchema(folder)).toContain('v1.0.0');
  });

  it('is unknown where there is no such tag, or no history', () => {
    expect(taggedSchema(folder)).toBeNull();
    commit('type Query { version: String }');
    expect(taggedSchema(folder)).toBeNull();
  });
});
