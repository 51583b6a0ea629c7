import { execFileSync } from 'node:child_process';
import { projectFolder } from '../terminal/program.ts';

const sources = /\.(ts|tsx|js|mjs|cjs)$/;

/** Files that are or may be committed, relative to the project; nothing generated. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\n')
    .filter((path) => path !== '');

/** Those of them that are code. */
export const sourceFiles = (): string[] => projectFiles().filter((path) => sources.test(path));
