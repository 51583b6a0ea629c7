import { globSync, readFileSync } from 'node:fs';
import { acts } from './acts.ts';

const here = import.meta.dirname;
/** What a pattern finds in the files of the features. */
const foundIn = (files: string, pattern: RegExp): string[] =>
  globSync(files, { cwd: here })
    .flatMap((path) => Array.from(readFileSync(`${here}/${path}`, 'utf8').matchAll(pattern), ([, name = '']) => name))
    .sort();

const names = acts.map(({ name }) => name).sort();

describe('the acts of the product', () => {
  it('have names of their own', () => {
    expect(names).toEqual([...new Set(names)]);
  });

  it('are each described in a spec of their feature', () => {
    expect(foundIn('features/**/*.spec.tsx', /^describeAct\('(\w+)'/gm)).toEqual(names);
  });

  it('are what every form asks for', () => {
    const asked = new Set(foundIn('{features,platform}/**/*.tsx', /<(?:Act|Reason|Kind)Form\s+act="(\w+)"/g));
    asked.delete('writeNote');
    expect([...asked]).toEqual(names);
  });
});
