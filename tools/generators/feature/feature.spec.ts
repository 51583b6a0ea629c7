import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { featuresOf } from '../../eslint/tiers.js';
import { projectFolder } from '../../terminal/program.ts';
import { addBefore, addImport, addToList } from './edit-list.ts';
import { filled, writeFeature, type Templates } from './generator.ts';
import { nameRefusal, namesOf } from './names.ts';
import { listedIn, newFiles } from './plan.ts';

describe('the name of a feature', () => {
  it('is one word of the field or several joined by hyphens', () => {
    for (const name of ['bakeries', 'joint-actions', 'level2']) expect(nameRefusal(name, ['threads'])).toBeNull();
  });

  it.each([
    ['', /no name for a feature/],
    ['Bakeries', /lower case/],
    ['joint_actions', /hyphens/],
    ['-bakeries', /no name/],
    ['../bakeries', /no name/],
    ['a'.repeat(31), /longer than 30/],
    ['utils', /says nothing/],
    ['platform', /no feature's/],
    ['graphql', /address of the server/],
    ['class', /word of TypeScript/],
    ['kernel', /no feature's/],
    ['events', /no feature's/],
    ['threads', /already/],
  ])('is not %j', (name, why) => {
    expect(nameRefusal(name, ['threads'])).toMatch(why);
  });

  it('has a form for files, values, types and tables', () => {
    expect(namesOf('joint-actions')).toEqual({
      kebab: 'joint-actions',
      camel: 'jointActions',
      pascal: 'JointActions',
      snake: 'joint_actions',
    });
  });

  it('is put into a template in each form', () => {
    expect(filled('class __pascal__ {} // __kebab__ __snake__ __camel__', namesOf('joint-actions'))).toBe(
      'class JointActions {} // joint-actions joint_actions jointActions',
    );
  });
});

describe('a list of a source file', () => {
  const text = `// Kept.\nexport const list: string[] = [\n  'a', // first\n  'b',\n] satisfies string[];\n`;

  it('gets an element at its end, or before another, and the rest stays as it is', () => {
    expect(addToList(text, { list: 'list', element: `'c'` })).toBe(text.replace(`'b',`, `'b', 'c',`));
    expect(addToList(text, { list: 'list', element: `'c'`, before: /b/ })).toBe(text.replace(`'b',`, `'c', 'b',`));
    expect(addToList('export default [];', { list: 'default', element: 'x' })).toBe('export default [x];');
  });

  it('is left alone where the element is there already', () => {
    expect(addToList(text, { list: 'list', element: `'a'` })).toBe(text);
  });

  it('may be a record, or stand in a list', () => {
    const record = `const texts = { ...a, 'b.c': 1 } as const;`;
    expect(addToList(record, { list: 'texts', element: '...d' })).toBe(record.replace('1 }', '1, ...d }'));
    expect(addToList(record, { list: 'texts', element: '...d', before: /^'b/ })).toContain(`...d, 'b.c': 1`);
    expect(addToList(`const x = [['a'], []];`, { list: 'x', at: 1, element: `'b'` })).toBe(`const x = [['a'], ['b']];`);
  });

  it('has to be there', () => {
    expect(() => addToList(text, { list: 'other', element: 'x' })).toThrow('There is no list other');
    expect(() => addToList(text, { list: 'list', at: 0, element: 'x' })).toThrow('There is no list list 0');
  });

  it('gets an import in the order of paths, once', () => {
    const imports = `import { z } from 'zod';\nimport { A } from './a.ts';\nimport { C } from './c.ts';\n\nconst x = 1;\n`;
    const added = addImport(imports, '{ B }', './b.ts');
    expect(added).toBe(imports.replace(`import { C }`, `import { B } from './b.ts';\nimport { C }`));
    expect(addImport(added, '{ B }', './b.ts')).toBe(added);
    expect(addImport(imports, '{ D }', './d.ts')).toBe(
      imports.replace(`\n\nconst`, `\nimport { D } from './d.ts';\n\nconst`),
    );
  });
});

describe('a place in a text', () => {
  it('gets something in front of it, once, and has to be there', () => {
    expect(addBefore('a|c', /\|c/, '|b')).toBe('a|b|c');
    expect(addBefore('a|b|c', /\|c/, '|b')).toBe('a|b|c');
    expect(() => addBefore('a', /z/, 'b')).toThrow('There is no z to put b before');
  });
});

describe('a new feature', () => {
  let tree: Tree;
  beforeEach(() => {
    tree = createTreeWithEmptyWorkspace();
    tree.write('apps/api/src/features/threads/index.ts', '');
    for (const { path } of listedIn) tree.write(path, readFileSync(join(projectFolder, path), 'utf8'));
  });

  it('has a template for each of its files', () => {
    const files = readdirSync(join(import.meta.dirname, 'files'));
    expect(files.sort()).toEqual(
      newFiles(namesOf('bakeries'))
        .map(({ template }) => `${template}.template`)
        .sort(),
    );
  });

  const templates: Templates = (name) => `// ${name} of __kebab__\n`;
  const changed = (): string[] => tree.listChanges().map(({ path }) => path);

  it('is a file on each floor, and named where features are named one by one', () => {
    writeFeature(tree, { name: 'bakeries' }, templates);
    for (const { path, template } of newFiles(namesOf('bakeries'))) {
      expect(tree.read(path, 'utf8')).toBe(`// ${template} of bakeries\n`);
    }
    const text = (path: string): string => tree.read(path, 'utf8') ?? '';
    expect(text('apps/api/src/app.module.ts')).toContain(
      `import { BakeriesModule } from './features/bakeries/bakeries.module.ts';`,
    );
    expect(featuresOf(text('apps/api/src/app.module.ts'), 'community')).toContain('bakeries');
    expect(text('prisma/models/accounts.prisma')).toMatch(/\n {2}bakeriesNotes BakeriesNote\[\]\n\n/);
    for (const { path } of listedIn) expect([path, /bakeries/i.test(text(path))]).toEqual([path, true]);
    expect(text('apps/web/app/routes.ts')).toContain(`route('bakeries', 'features/bakeries/pages/bakeries-page.tsx')`);
  });

  it('stands in the tier that is asked for', () => {
    writeFeature(tree, { name: 'bakeries', tier: 'oversight' }, templates);
    expect(featuresOf(tree.read('apps/api/src/app.module.ts', 'utf8') ?? '', 'oversight')).toContain('bakeries');
  });

  it.each([
    [{ name: 'threads' }, /already/],
    [{ name: 'library' }, /address of a page/],
    [{ name: 'bakeries', tier: 'cellar' }, /no tier cellar/],
  ])('is refused as %j, and nothing is written', (options, why) => {
    const before = changed();
    expect(() => writeFeature(tree, options, templates)).toThrow(why);
    expect(changed()).toEqual(before);
  });

  it('is refused while a template is missing, or over a file that is there', () => {
    const before = changed();
    const some: Templates = (name) => (name === 'page.tsx' ? null : '');
    expect(() => writeFeature(tree, { name: 'bakeries' }, some)).toThrow('not written: page.tsx');
    expect(changed()).toEqual(before);
    tree.write('prisma/models/bakeries.prisma', '');
    expect(() => writeFeature(tree, { name: 'bakeries' }, templates)).toThrow('prisma/models/bakeries.prisma is there');
  });
});
