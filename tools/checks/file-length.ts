import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../terminal/program.ts';
import type { Check } from './check.ts';
import { sourceFiles } from './source-files.ts';

const mostLines = 300;
/** Content rather than code: catalogues, word lists, demo texts. */
const content = [/^libs\/messages\/src\//, /^prisma\/seed\/content\//];

const linesOf = (path: string): number => readFileSync(path, 'utf8').trimEnd().split('\n').length;

export const fileLength: Check = {
  name: `source files stay under ${mostLines} lines`,
  run: async () =>
    sourceFiles()
      .filter((path) => existsSync(join(projectFolder, path)) && !content.some((pattern) => pattern.test(path)))
      .map((path) => ({ path, lines: linesOf(join(projectFolder, path)) }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path} has ${lines} lines: find the second idea in it and give that a file.`),
};
