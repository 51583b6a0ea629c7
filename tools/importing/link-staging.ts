import type pg from 'pg';
import type { Kind, Report } from './report.ts';
import type { StagedTable } from './staging.ts';

interface Rejection {
  table: StagedTable | 'vote_tally';
  file: string;
  /** SQL condition on the table. */
  where: string;
  /** SQL expressions on the table: what the row counts as, why it is refused, and how many rows of the file it stands for. */
  kind: string;
  reason: string;
  rows?: string;
}

const pageOfCursor = 1000;

/** Passes on the rows of a query, however many, a page of them in memory. */
async function eachRow<Row extends object>(client: pg.Client, query: string, work: (row: Row) => void): Promise<void> {
  await client.query('begin');
  await client.query(`declare found cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${pageOfCursor} from found`);
    rows.forEach(work);
    if (rows.length < pageOfCursor) break;
  }
  await client.query('commit');
}

/** Reports every row that fits `where` and deletes it. */
async function reject(client: pg.Client, report: Report, rejection: Rejection): Promise<void> {
  const { table, file, where, kind, reason, rows = '1' } = rejection;
  await eachRow<{ line: number; kind: Kind; reason: string; rows: number }>(
    client,
    `select line, ${kind} as kind, ${reason} as reason, ${rows} as rows from ${table} where ${where} order by line`,
    (found) => report.skipped(found.kind, { file, line: found.line, rows: found.rows }, found.reason),
  );
  await client.query(`delete from ${table} where ${where}`);
}

const isDoubled = (table: StagedTable): string =>
  `ctid in (select ctid from (select ctid, row_number() over (partition by id order by line) as nth from ${table}) seen where nth > 1)`;

const doubled = "format('its Id %s stands further up', id)";
const postKind = "case when is_question then 'questions' else 'answers' end";

const doubles: readonly Rejection[] = [
  { table: 'staged_user', file: 'Users.xml', where: isDoubled('staged_user'), kind: "'users'", reason: doubled },
  { table: 'staged_post', file: 'Posts.xml', where: isDoubled('staged_post'), kind: postKind, reason: doubled },
  {
    table: 'staged_comment',
    file: 'Comments.xml',
    where: isDoubled('staged_comment'),
    kind: "'comments'",
    reason: doubled,
  },
];

const orphans: readonly Rejection[] = [
  {
    table: 'staged_post',
    file: 'Posts.xml',
    where:
      'not is_question and not exists (select from staged_post q where q.id = staged_post.parent and q.is_question)',
    kind: "'answers'",
    reason: "format('its question %s is not in the dump', parent)",
  },
  {
    table: 'staged_comment',
    file: 'Comments.xml',
    where: 'not exists (select from staged_post p where p.id = post)',
    kind: "'comments'",
    reason: "format('its post %s is not among the questions and answers of the dump', post)",
  },
  {
    table: 'vote_tally',
    file: 'Votes.xml',
    where: 'not exists (select from staged_post p where p.id = post)',
    kind: "'votes'",
    reason: "format('its post %s is not among the questions and answers of the dump', post)",
    rows: 'vote_rows',
  },
];

const indexes = `
  create index on staged_user (id);
  create index on staged_post (id);
  create index on staged_comment (id);
  analyze staged_user, staged_post, staged_comment`;

const tally = `
  create temp table vote_tally as
  select post, min(line) as line, sum(vote_rows)::int as vote_rows,
         case when sum(up + down) > 0 then sum(up - down)::int end as balance, max(accepted) as accepted
    from staged_vote group by post;
  create index on vote_tally (post);
  analyze vote_tally`;

/** What is to be written: all usable questions, answers and comments, each with its thread, without the words. */
const entries = `
  create temp table entry as
  select ${postKind} as kind, id, uuid, coalesce(parent, id) as question, null::uuid as reply_to, created from staged_post
  union all
  select 'comments', c.id, c.uuid, coalesce(p.parent, p.id), p.uuid, c.created
    from staged_comment c join staged_post p on p.id = c.post;
  analyze entry`;

const presentVotes = `
  select coalesce(sum(v.vote_rows), 0)::int as count
    from vote_tally v join staged_post p on p.id = v.post join post o on o.id = p.uuid`;

const presentEntries = `
  with present as (delete from entry using post where post.id = entry.uuid returning entry.kind)
  select kind, count(*)::int as count from present group by kind`;

/** Threads with something to write, oldest question first, in batches of about so many entries; none is split. */
const waiting = (entriesABatch: number): string => `
  create index on entry (question);
  create temp table waiting as
  select q.id as question, q.thread, a.uuid as accepted, greatest(v.accepted, a.created) as accepted_at,
         ((sum(w.entries) over (order by q.created, q.id) - 1) / ${entriesABatch})::int as batch
    from (select question, count(*) as entries from entry group by question) w
    join staged_post q on q.id = w.question
    left join staged_post a on a.id = q.accepted and a.parent = q.id
    left join vote_tally v on v.post = a.id;
  create index on waiting (batch);
  analyze waiting`;

const unmarked = `
  select q.line, q.accepted::text from staged_post q
   where q.accepted is not null and not exists (select from staged_post a where a.id = q.accepted and a.parent = q.id)
   order by q.line`;

function reportUnmarked(client: pg.Client, report: Report): Promise<void> {
  return eachRow<{ line: number; accepted: string }>(client, unmarked, ({ line, accepted }) =>
    report.changed(
      { file: 'Posts.xml', line },
      `its accepted answer ${accepted} is not among its answers: none is marked`,
    ),
  );
}

async function leaveOutPresent(client: pg.Client, report: Report): Promise<void> {
  report.present('votes', (await client.query<{ count: number }>(presentVotes)).rows[0]?.count);
  for (const { kind, count } of (await client.query<{ kind: Kind; count: number }>(presentEntries)).rows) {
    report.present(kind, count);
  }
}

/** How much there is to write. */
export interface Waiting {
  users: number;
  entries: number;
}

const left = `
  select (select count(*)::int from entry) as entries,
         (select count(*)::int from staged_user u
           where not exists (select from member m where m.source = $1 and m.source_id = u.id::text)
             and not exists (select from former_account f where f.source = $1 and f.source_id = u.id::text)) as users`;

export interface Linking {
  source: string;
  /** Questions, answers and comments written in one transaction, about. */
  entriesABatch: number;
  signal: AbortSignal;
  onStep: (done: number) => void;
}

export const linkingSteps = doubles.length + orphans.length + 5;

/**
 * Brings together what belongs to one thread, reports what belongs to nothing, and leaves out what is in the database.
 * @returns what there is to write; null when `signal` ended it before all was known
 */
export async function linkStaging(client: pg.Client, report: Report, linking: Linking): Promise<Waiting | null> {
  const { source, entriesABatch, signal, onStep } = linking;
  const steps: (() => Promise<unknown>)[] = [
    ...doubles.map((rejection) => () => reject(client, report, rejection)),
    () => client.query(indexes),
    () => client.query(tally),
    ...orphans.map((rejection) => () => reject(client, report, rejection)),
    () => reportUnmarked(client, report),
    () => client.query(entries),
    () => leaveOutPresent(client, report).then(() => client.query(waiting(entriesABatch))),
  ];
  for (const [done, step] of steps.entries()) {
    if (signal.aborted) return null;
    await step();
    onStep(done + 1);
  }
  const { rows } = await client.query<Waiting>(left, [source]);
  const found = rows[0] ?? { users: 0, entries: 0 };
  const { read, skipped } = report.tallies.users;
  report.present('users', read - skipped - found.users);
  return found;
}
