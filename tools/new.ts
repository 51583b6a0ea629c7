import { parseArgs } from 'node:util';
import { build } from './building/build.ts';
import { writeSchema } from './building/schema-file.ts';
import { namesOf } from './generators/feature/names.ts';
import { listedIn, madeFiles, newFiles } from './generators/feature/plan.ts';
import { writeIndexes } from './indexes/indexes.ts';
import { runNx } from './terminal/nx.ts';

const help = `npm run new -- feature NAME [--tier foundation|community|oversight] [--plan]

Makes a thin slice of a new feature through all floors, and names it where features are named one by one: members keep
notes of their own, on a page with two acts. It passes every check as it is; then make it what the field needs.
NAME is the field's word for it, in lower case with hyphens, such as joint-actions.

  --tier   which features it may call: its own tier and those before it; default: community
  --plan   only says which files would be written and which would learn of it
  --help   this text
`;

const say = (text: string): void => void process.stdout.write(text);

/** Nx says what it did. */
async function nx(...words: string[]): Promise<void> {
  const { code } = await runNx(words, { onOutput: say });
  if (code !== 0) throw new Error(`nx ${words.join(' ')} ended with ${code}.`);
}

/** What is made of the sources and committed, or read by the next check. */
async function makeTheRest(name: string): Promise<void> {
  await writeIndexes();
  const { newMigration } = await import('./migrate/new-migration.ts');
  console.log(`Written: ${await newMigration(`add ${name}`)}`);
  await build('schema');
  writeSchema();
  await nx('run', 'web:documents');
}

function plan(name: string): string {
  const names = namesOf(name);
  return [
    ...newFiles(names).map(({ path }) => `  new      ${path}`),
    ...listedIn.map(({ path }) => `  changed  ${path}`),
    ...madeFiles(names).map((path) => `  made     ${path}`),
  ].join('\n');
}

async function write(name: string, tier: string | undefined): Promise<void> {
  await nx('generate', '@cluster-commons/tools:feature', name, ...(tier === undefined ? [] : ['--tier', tier]));
  await makeTheRest(name);
  console.log(`
The page is /${name}, in the menu of members.
Read the migration before you apply it (npm run migrate -- apply), and name the feature's words in docs/glossary.md.`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tier: { type: 'string' }, plan: { type: 'boolean' }, help: { type: 'boolean' } },
});
const [kind, name = ''] = positionals;

try {
  if (values.help === true) {
    console.log(help);
  } else if (kind !== 'feature' || positionals.length !== 2) {
    console.error(help);
    process.exitCode = 2;
  } else if (values.plan === true) {
    console.log(plan(name));
  } else {
    await write(name, values.tier);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
