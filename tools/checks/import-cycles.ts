import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { projectFolder } from '../terminal/program.ts';
import type { Check } from './check.ts';
import { sourceFiles } from './source-files.ts';

/** Imports that run: those of types only are gone before anything does. */
const imports = /^\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?\s*['"](\.{1,2}\/[^'"]+)['"]/gm;

/**
 * The first cycle through each file of a graph of imports, as a path that ends where it begins.
 * @param graph each file with the files it imports
 */
export function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) cycles.push([...path.slice(seenAt), file]);
    if (seenAt >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(projectFolder, file), 'utf8');
  return Array.from(text.matchAll(imports), (match) => join(dirname(file), match[1] ?? ''));
}

export const importCycles: Check = {
  name: 'no import cycles',
  run: async () => {
    const files = sourceFiles().filter((path) => existsSync(join(projectFolder, path)));
    const cycles = cyclesOf(new Map(files.map((file) => [file, importsOf(file)])));
    return cycles.map((cycle) => `A cycle of imports: ${cycle.join(' -> ')}`);
  },
};
