import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { auditActs, type AuditAct } from '@cluster-commons/domain/audit';
import { uuidV7 } from '@cluster-commons/domain/kernel';
import { Converter } from './conversion.ts';
import type { DumpFile, DumpFolder } from './dump-folder.ts';
import type { Reading } from './dump-rows.ts';
import { ImportRefused } from './import-refused.ts';
import { linkingSteps, linkStaging } from './link-staging.ts';
import type { Progress } from './progress-bar.ts';
import { Report, type Tally } from './report.ts';
import type { Site } from './site.ts';
import { stagedTags, stagedUsers, stagedVotes } from './staged-people.ts';
import { stagedComments, stagedPosts } from './staged-posts.ts';
import { copyRows, createStaging, type StagedTable, type StagedValue } from './staging.ts';
import { formerMember, writeMembers } from './write-members.ts';
import { writeThreads, type Destination } from './write-threads.ts';

export interface ImportRun {
  connectionString: string;
  folder: DumpFolder;
  site: Site;
  /** Slug of the cluster the threads stand in; null for the network itself. */
  cluster: string | null;
  /** Language of the site's texts. */
  lang: string;
  /** File that takes every line of the report. */
  reportPath: string;
  now: number;
  /** Asks to end: at once while reading, after the batch in hand while writing. */
  signal: AbortSignal;
  progress: Progress;
  /** Questions, answers and comments written in one transaction, about. */
  entriesABatch?: number;
}

export interface ImportOutcome {
  /** False when `signal` ended it early: what is written stays, and the same run again goes on. */
  isFinished: boolean;
  report: Report;
}

const stagings: Record<DumpFile, { table: StagedTable; rows: (reading: Reading) => AsyncIterable<StagedValue[]> }> = {
  'Users.xml': { table: 'staged_user', rows: stagedUsers },
  'Posts.xml': { table: 'staged_post', rows: stagedPosts },
  'Comments.xml': { table: 'staged_comment', rows: stagedComments },
  'Votes.xml': { table: 'staged_vote', rows: stagedVotes },
  'Tags.xml': { table: 'staged_tag', rows: stagedTags },
};

async function* present(rows: AsyncIterable<StagedValue[]>): AsyncGenerator<StagedValue[]> {
  for await (const row of rows) if (row.length > 0) yield row;
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);

async function stage(client: pg.Client, run: ImportRun, report: Report): Promise<void> {
  await createStaging(client);
  let bytes = 0;
  run.progress.begin('Reading the dump', kilobytes(run.folder.files.reduce((sum, file) => sum + file.bytes, 0)), 'kB');
  const onBytes = (read: number): void => {
    bytes += read;
    run.progress.at(kilobytes(bytes));
  };
  const { site, now, signal } = run;
  for (const { name, path } of run.folder.files) {
    const { table, rows } = stagings[name];
    await copyRows(client, table, present(rows({ path, file: name, site, now, report, signal, onBytes })));
  }
  run.progress.end();
}

/** @throws {ImportRefused} where there is no such cluster */
async function destinationOf(client: pg.Client, { cluster, lang }: ImportRun): Promise<Destination> {
  if (cluster === null) return { clusterId: null, lang };
  const { rows } = await client.query<{ id: string }>('select id from cluster where slug = $1', [cluster]);
  if (rows[0] !== undefined) return { clusterId: rows[0].id, lang };
  const near = await client.query<{ slug: string }>(
    'select slug from cluster order by similarity(slug, $1) desc, slug limit 3',
    [cluster],
  );
  const hint =
    near.rows.length === 0 ? 'There are no clusters yet' : `Perhaps ${near.rows.map(({ slug }) => slug).join(', ')}`;
  throw new ImportRefused(
    `There is no cluster “${cluster}”. ${hint}. The last part of a cluster's address is its name here.`,
  );
}

async function lock(client: pg.Client, site: Site): Promise<void> {
  const { rows } = await client.query<{ isFree: boolean }>(
    `select pg_try_advisory_lock(hashtext('import'), hashtext($1)) as "isFree"`,
    [site.host],
  );
  if (rows[0]?.isFree !== true)
    throw new ImportRefused(`Another import of ${site.host} is running. Wait until it has ended.`);
}

const tagCounts = `
  with carried as (
    select tag, bool_or(e.uuid is not null and w.batch <= $1) as "isWritten", bool_or(e.uuid is null) as "isPresent"
      from staged_post p cross join unnest(p.tags) as tag
      left join waiting w on w.question = p.id
      left join entry e on e.question = p.id and e.kind = 'questions'
     group by tag)
  select count(*) filter (where "isWritten")::int as imported,
         count(*) filter (where not "isWritten" and "isPresent")::int as present,
         count(*) filter (where c.tag is null)::int as unused, min(line) filter (where c.tag is null) as line
    from staged_tag t left join carried c on c.tag = t.name`;

async function countTags(client: pg.Client, report: Report, lastBatch: number): Promise<void> {
  const { rows } = await client.query<Record<'imported' | 'present' | 'unused', number> & { line: number | null }>(
    tagCounts,
    [lastBatch],
  );
  const found = rows[0];
  if (found === undefined) return;
  report.imported('tags', found.imported);
  report.present('tags', found.present);
  if (found.line !== null)
    report.skipped('tags', { file: 'Tags.xml', line: found.line, rows: found.unused }, 'no question carries it');
}

/** One line of the audit trail for each run that wrote something or came to its end. */
async function audit(
  client: pg.Client,
  run: ImportRun,
  destination: Destination,
  report: Report,
  isFinished: boolean,
): Promise<void> {
  const id = uuidV7(run.now, randomBytes(10));
  const act: AuditAct = isFinished ? 'import.finished' : 'import.interrupted';
  const tallies: Record<string, Tally> = report.tallies;
  await client.query(
    'insert into audit_event (id, act, subject_kind, subject_id, detail) values ($1, $2, $3, $1, $4)',
    [
      id,
      act,
      auditActs[act].subject,
      JSON.stringify({ source: run.site.host, clusterId: destination.clusterId, tallies }),
    ],
  );
}

async function writeAll(client: pg.Client, run: ImportRun, destination: Destination, report: Report): Promise<void> {
  const { site, signal, progress, entriesABatch = 400 } = run;
  progress.begin('Putting threads together', linkingSteps, 'steps');
  const linking = { source: site.host, entriesABatch, signal, onStep: progress.at };
  const waiting = await linkStaging(client, report, linking);
  if (waiting === null) return;
  progress.end();
  const converter = new Converter();
  try {
    progress.begin('Writing accounts', waiting.users, 'accounts');
    await writeMembers(client, converter, report, { site, signal, onWritten: progress.at });
    progress.end();
    if (signal.aborted) return;
    const former = await formerMember(client, site, run.now);
    progress.begin('Writing threads', waiting.entries, 'posts');
    const last = await writeThreads(client, converter, report, {
      site,
      destination,
      formerMember: former,
      signal,
      onDone: progress.at,
    });
    progress.end();
    await countTags(client, report, last);
  } finally {
    await converter.close();
  }
}

/**
 * Imports a dump. Each batch is a transaction; what is in the database already is left as it is, so a run may be ended
 * and repeated at any time.
 * @throws {ImportRefused} before anything is written
 */
export async function runImport(run: ImportRun): Promise<ImportOutcome> {
  const client = new pg.Client({
    connectionString: run.connectionString,
    application_name: 'cluster-commons-import',
    options: '-c TimeZone=UTC',
  });
  // What a lost connection breaks off reports it by itself.
  client.on('error', () => undefined);
  await client.connect();
  const report = new Report(run.reportPath);
  try {
    const destination = await destinationOf(client, run);
    await lock(client, run.site);
    try {
      await stage(client, run, report);
    } catch (error) {
      if (run.signal.aborted) return { isFinished: false, report };
      throw error;
    }
    await writeAll(client, run, destination, report);
    const isFinished = !run.signal.aborted;
    await audit(client, run, destination, report, isFinished);
    await client.query('analyze member, profile, thread, post');
    return { isFinished, report };
  } finally {
    report.close();
    await client.end();
  }
}
