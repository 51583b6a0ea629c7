import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { indexes, indexText, writeIndexes } from './indexes.ts';

let root: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'indexes-'));
  for (const { path } of indexes) put(path, 'old');
});
afterEach(() => rmSync(root, { recursive: true }));

const made = async (path: string): Promise<string> => {
  const index = indexes.find((one) => one.path === path);
  if (!index) throw new Error(`No index is called ${path}`);
  return indexText(index, root);
};

describe('an index', () => {
  it('names the files of its folder by themselves, in order, and no spec', async () => {
    put('prisma/seed/builders/looms.ts', 'export const aLoom = 1;');
    put('prisma/seed/builders/kilns.ts', 'export const aKiln = 1;');
    put('prisma/seed/builders/looms.spec.ts', '');
    expect(await made('prisma/seed/builders/index.ts')).toMatch(
      /^\/\/ Made of .*\n\n?export \* from '\.\/kilns\.ts';\nexport \* from '\.\/looms\.ts';\n$/,
    );
  });

  it('puts together what files export by the name of their feature, where they do', async () => {
    put('libs/paths/src/joint-actions.ts', 'export const jointActionsPlaces = [];');
    put('libs/paths/src/address.ts', 'export const part = 1;');
    const text = await made('libs/paths/src/index.ts');
    expect(text).toContain(`import { jointActionsPlaces } from './joint-actions.ts';`);
    expect(text).toContain('places: readonly Place[] = [...jointActionsPlaces]');
    expect(text).toContain(`export * from './address.ts';`);
    expect(text).not.toContain('addressPlaces');
  });

  it('is written where it is not as its folder', async () => {
    put('libs/messages/src/features/kilns.ts', 'export const kilns = {} satisfies Entries;');
    expect(await writeIndexes(root)).toEqual(indexes.map(({ path }) => path));
    expect(readFileSync(join(root, 'libs/messages/src/catalogue.ts'), 'utf8')).toContain(
      '{ ...kilns, ...refusalEntries }',
    );
    expect(await writeIndexes(root)).toEqual([]);
  });
});
