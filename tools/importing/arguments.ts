import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { isContentLanguage } from '@cluster-commons/domain/kernel';
import { openDumpFolder, type DumpFolder } from './dump-folder.ts';
import { ImportRefused } from './import-refused.ts';
import { hostFrom, hostOfFolder, type Site } from './site.ts';

export const help = `npm run import -- stackexchange FOLDER --into CLUSTER|--public
npm run import -- claim HANDLE EMAIL

stackexchange   Reads a Stack Exchange dump (Posts.xml, Users.xml, and where they are there Comments.xml, Votes.xml,
                Tags.xml): questions become threads, answers and comments their posts, users accounts that nobody can
                sign in to. Run it again at any time: nothing is doubled, a newer dump adds what is new.
  --into CLUSTER  the threads stand in this cluster (the last part of its address) and everyone can read them
  --public        the threads stand in the network, in no cluster
  --site HOST     where the dump comes from, such as conlang.stackexchange.com; taken from the folder's name where it
                  tells. The same name each time: it is how a second run knows what the first one brought
  --lang LANG     language of the texts: a code of ISO 639-1; en where not given

claim           Sends EMAIL a link that hands the imported account HANDLE over to its reader. It works for one hour. Make
                sure that the address is the author's: whoever opens the link has the account.

The database is DATABASE_URL, or else the one in DATA_DIR (default .data), started for the moment where it is not running.
`;

export type Command =
  | { kind: 'help' }
  | { kind: 'claim'; handle: string; email: string }
  | { kind: 'stackexchange'; folder: DumpFolder; site: Site; cluster: string | null; lang: string };

async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await reader.question(question);
  } finally {
    reader.close();
  }
}

async function siteOf(given: string | undefined, folder: string): Promise<Site> {
  if (given !== undefined) {
    const host = hostFrom(given);
    if (host === null)
      throw new ImportRefused(`--site ${given} is no host name. Give one such as conlang.stackexchange.com.`);
    return { host };
  }
  const told = hostOfFolder(basename(folder));
  if (told !== null) return { host: told };
  const answer = process.stdin.isTTY
    ? hostFrom(await ask('Which site is this dump from, such as conlang.stackexchange.com? '))
    : null;
  if (answer !== null) return { host: answer };
  throw new ImportRefused(
    'The name of the folder does not tell which site the dump is from. Say it with --site, such as --site conlang.stackexchange.com.',
  );
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        public: { type: 'boolean' },
        site: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ImportRefused(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/**
 * What was typed, checked as far as it can be without the database.
 * @param from the folder in which it was typed
 * @throws {ImportRefused} with what is wrong
 */
export async function commandFrom(words: readonly string[], from: string): Promise<Command> {
  const { positionals, values } = parse(words);
  const [kind, ...rest] = positionals;
  if (values.help === true) return { kind: 'help' };
  if (kind === 'claim') {
    const [handle, email] = rest;
    if (handle === undefined || email === undefined || rest.length > 2) throw new ImportRefused(help);
    return { kind, handle: handle.replace(/^@/, ''), email };
  }
  if (kind !== 'stackexchange' || rest[0] === undefined || rest.length > 1) throw new ImportRefused(help);
  if ((values.into === undefined) === (values.public !== true)) {
    throw new ImportRefused(
      'Say where the threads are to stand: --into CLUSTER, or --public for no cluster. Exactly one of the two.',
    );
  }
  const lang = values.lang ?? 'en';
  if (!isContentLanguage(lang)) throw new ImportRefused(`--lang ${lang} is no code of ISO 639-1.`);
  const folder = openDumpFolder(resolve(from, rest[0]));
  return { kind, folder, site: await siteOf(values.site, folder.path), cluster: values.into ?? null, lang };
}

/** A file of its own for the report of each run, named by its time in UTC. */
export const reportPathIn = (dataDir: string, site: Site, now: number): string =>
  join(dataDir, 'imports', `${site.host}-${new Date(now).toISOString().slice(0, 19).replace(/:/g, '-')}Z.txt`);
