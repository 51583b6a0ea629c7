import { parseArgs } from 'node:util';
import { withDatabase } from './postgres/with-database.ts';
import { applyMigrations, migrationStatus, newMigration } from './migrate/migrations.ts';
import { driftOf } from './migrate/drift.ts';

const help = `npm run migrate -- <command>

  status       what is applied, what is pending, and where the database and the models disagree
  apply        apply what is pending, each migration in one transaction
  new NAME     write a migration from the last one to the present models, for example: new add events
  --help       this text

The database is DATABASE_URL, or else the one in DATA_DIR (default .data), started for the moment where it is not running.
SQL that Prisma cannot say (partial indexes, checks, triggers) goes into the file by hand and into prisma/sql-only.ts by name.
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
  const isCurrent = found.pending.length + found.failed.length + found.unknown.length === 0;
  const drift = isCurrent ? await driftOf(connectionString) : [];
  list('The database differs from the models:', drift);
  if (isCurrent && drift.length === 0) console.log('The database is up to date.');
  else process.exitCode = 1;
}

async function apply(connectionString: string): Promise<void> {
  const names = await applyMigrations(connectionString);
  list('Applied now:', names);
  if (names.length === 0) console.log('Nothing to apply: the database is up to date.');
}

async function write(name: string): Promise<void> {
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
  else if (command === 'new') await write(words.join(' '));
  else {
    console.error(help);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
