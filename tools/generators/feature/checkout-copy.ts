import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFiles } from '../../checks/source-files.ts';
import { projectFolder } from '../../terminal/program.ts';

/** Where the packages of this project itself are linked; a copy links its own. */
const own = '@cluster-commons';

/** Packages are linked one by one, so that those of the project lead into the copy. */
function linkPackages(folder: string): void {
  const packages = join(projectFolder, 'node_modules');
  const into = join(folder, 'node_modules');
  mkdirSync(join(into, own), { recursive: true });
  for (const name of readdirSync(packages)) {
    if (name !== own && name !== '.cache') symlinkSync(join(packages, name), join(into, name));
  }
  for (const name of readdirSync(join(packages, own))) {
    symlinkSync(readlinkSync(join(packages, own, name)), join(into, own, name));
  }
}

/** The project as it stands, in a temporary folder: every file that is committed or could be, and the packages. */
export function copyCheckout(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-commons-copy-'));
  for (const path of projectFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(projectFolder, path), join(folder, path));
  }
  linkPackages(folder);
  // The checks ask Git which files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
