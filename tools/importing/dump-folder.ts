import { existsSync, openSync, readSync, closeSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ImportRefused } from './import-refused.ts';

/** Files of a dump that are read, each with the name of its root element. */
const roots = {
  'Users.xml': 'users',
  'Posts.xml': 'posts',
  'Comments.xml': 'comments',
  'Votes.xml': 'votes',
  'Tags.xml': 'tags',
} as const;

export type DumpFile = keyof typeof roots;

export interface DumpFolder {
  path: string;
  /** In the order of reading. */
  files: { name: DumpFile; path: string; bytes: number }[];
  /** Files of the folder for which nothing here corresponds. */
  unread: string[];
}

const required: readonly DumpFile[] = ['Posts.xml', 'Users.xml'];

function headOf(path: string): string {
  const bytes = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/**
 * Looks at a folder before anything is read from it or written.
 * @throws {ImportRefused} where it is no dump, or an incomplete one
 */
export function openDumpFolder(path: string): DumpFolder {
  if (!existsSync(path)) throw new ImportRefused(`There is no folder ${path}.`);
  if (!statSync(path).isDirectory()) {
    throw new ImportRefused(`${path} is a file. Name the folder that holds Posts.xml and Users.xml.`);
  }
  const names = readdirSync(path);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const packed = names.find((name) => /\.(?:7z|zip|gz|bz2|xz)$/i.test(name));
    const hint = packed === undefined ? 'A Stack Exchange dump has both.' : `Unpack ${packed} first.`;
    throw new ImportRefused(`The folder ${path} has no ${missing.join(' and no ')}. ${hint}`);
  }
  const present = (Object.keys(roots) as DumpFile[]).filter((name) => names.includes(name));
  for (const name of present) {
    if (!new RegExp(`<${roots[name]}[\\s/>]`).test(headOf(join(path, name)))) {
      throw new ImportRefused(
        `${join(path, name)} is not of a Stack Exchange dump: it does not begin with <${roots[name]}>.`,
      );
    }
  }
  return {
    path,
    files: present.map((name) => ({ name, path: join(path, name), bytes: statSync(join(path, name)).size })),
    unread: names.filter((name) => name.endsWith('.xml') && !(name in roots)).sort(),
  };
}
