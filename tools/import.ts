import { offerClaim } from './importing/offer-claim.ts';
import { commandFrom, help, reportPathIn, type Command } from './importing/arguments.ts';
import { ImportRefused } from './importing/import-refused.ts';
import { showProgress } from './importing/progress-bar.ts';
import { tableOf } from './importing/report.ts';
import { runImport, type ImportOutcome } from './importing/run-import.ts';
import { migrationStatus } from './migrate/migrations.ts';
import { dataDirFrom } from './postgres/data-dir.ts';
import { embeddedAddress } from './postgres/embedded.ts';
import { withDatabase } from './postgres/with-database.ts';

const interrupted = 130;
const refused = 2;

/** The first Ctrl-C asks to end in order, the second ends at once. */
function endOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(interrupted);
      console.log('\nEnding after the batch in hand. Ctrl-C again ends at once.');
      controller.abort();
    });
  }
  return controller.signal;
}

function requireStartedOnce(environment: NodeJS.ProcessEnv): void {
  if (environment['DATABASE_URL'] || embeddedAddress(dataDirFrom(environment)) !== null) return;
  throw new ImportRefused(`There is no database in ${dataDirFrom(environment)} yet. Run npm start once; it makes one.`);
}

async function requireCurrent(connectionString: string): Promise<void> {
  const { pending } = await migrationStatus(connectionString);
  if (pending.length === 0) return;
  throw new ImportRefused('The tables of the database are not up to date. Run npm start, or npm run migrate -- apply.');
}

function tell({ isFinished, report }: ImportOutcome, unread: readonly string[]): void {
  const { firstLines, lineCount, path, tallies } = report;
  if (lineCount > 0) {
    const all =
      lineCount > firstLines.length
        ? `the first ${firstLines.length} of ${lineCount}, all in ${path}`
        : `also in ${path}`;
    console.log(`\nSkipped or changed (${all}):\n${firstLines.map((line) => `  ${line}`).join('\n')}`);
  }
  console.log(`\n${tableOf(tallies)}`);
  if (unread.length > 0) console.log(`\nNot read, since nothing here corresponds: ${unread.join(', ')}.`);
  if (!isFinished) console.log('\nEnded early. What is imported stays; run the same command again to go on.');
}

async function importDump(command: Extract<Command, { kind: 'stackexchange' }>): Promise<void> {
  const { folder, site, cluster, lang } = command;
  const now = Date.now();
  const signal = endOnSignals();
  const outcome = await withDatabase(
    async (connectionString) => {
      await requireCurrent(connectionString);
      return runImport({
        connectionString,
        folder,
        site,
        cluster,
        lang,
        reportPath: reportPathIn(dataDirFrom(process.env), site, now),
        now,
        signal,
        progress: showProgress(),
      });
    },
    { say: console.log },
  );
  tell(outcome, folder.unread);
  if (!outcome.isFinished) process.exitCode = interrupted;
}

const isLostConnection = (error: unknown): boolean =>
  error instanceof Error &&
  (/^Connection terminated/.test(error.message) || ('code' in error && String(error.code).startsWith('57P')));

try {
  const command = await commandFrom(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (command.kind === 'help') console.log(help);
  else {
    requireStartedOnce(process.env);
    if (command.kind === 'stackexchange') await importDump(command);
    else
      console.log(
        await withDatabase((connectionString) => offerClaim(connectionString, command), { say: console.log }),
      );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (isLostConnection(error)) console.error('What is imported stays; run the same command again to go on.');
  process.exitCode = error instanceof ImportRefused ? refused : 1;
}
