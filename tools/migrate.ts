import { parseArgs } from 'node:util';
import { withDatabase } from './postgres/with-database.ts';
import { applyMigrations, migrationStatus } from './migrate/migrations.ts';

const help = `npm run migrate -- <command>

  status       what is applied and what is pending
  apply        apply what is pending, each migration in one transaction
  drift        where the database and the models disagree
  new NAME     write a migration from the last one to the present models, for example: new add events
  --help       this text

The database is DATABASE_URL, or else the one in DATA_DIR (default .data), started for the moment where it is not running.
The last two need the packages of development. SQL that Prisma cannot say (partial indexes, checks, triggers) goes into the file by hand and into prisma/sql-only.ts by name.
`;

const list = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0)
    console.log(`${title}\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}`);
};

async function status(connectionString: string): Promise<void> {
  const found = await migrationStatus(connectionString);
  list('Applied:', found.applied);
  list('Pending (npm run migrate -- apply):', found.pending);
  list('Failed, to be mended by hand:', found.failed);
  list('Changed after they were applied:', found.edited);
  list('Applied to the database, but unknown to this version of the product:', found.unknown);
  if (found.pending.length + found.failed.length + found.unknown.length + found.edited.length > 0) process.exitCode = 1;
  else console.log('The database is up to date.');
}

async function drift(connectionString: string): Promise<void> {
  const { driftOf } = await import('./migrate/drift.ts');
  const found = await driftOf(connectionString);
  list('The database differs from the models:', found);
  if (found.length > 0) process.exitCode = 1;
  else console.log('The database is what the models and prisma/sql-only.ts say.');
}

async function apply(connectionString: string): Promise<void> {
  const names = await applyMigrations(connectionString);
  list('Applied now:', names);
  if (names.length === 0) console.log('Nothing to apply: the database is up to date.');
}

async function write(name: string): Promise<void> {
  const { newMigration } = await import('./migrate/new-migration.ts');
  const path = await newMigration(name);
  console.log(
    path === null ? 'The models did not change since the last migration.' : `Written: ${path}. Read it first.`,
  );
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
const [command, ...words] = positionals;
try {
  if (values.help === true) console.log(help);
  else if (command === 'status') await withDatabase(status);
  else if (command === 'apply') await withDatabase(apply);
  else if (command === 'drift') await withDatabase(drift);
  else if (command === 'new') await write(words.join(' '));
  else {
    console.error(help);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
