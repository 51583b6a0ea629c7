import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexes, indexText } from '../indexes/indexes.ts';
import { projectFolder } from '../terminal/program.ts';
import type { Check } from './check.ts';

export const indexesAreCurrent: Check = {
  name: 'indexes name the files that there are',
  run: async () => {
    const stale: string[] = [];
    for (const index of indexes) {
      if (readFileSync(join(projectFolder, index.path), 'utf8') === (await indexText(index))) continue;
      stale.push(`${index.path} is not as its folder: npm run build -- --indexes writes it.`);
    }
    return stale;
  },
};
