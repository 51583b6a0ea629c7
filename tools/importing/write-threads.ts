import type pg from 'pg';
import { assembleThread, fileOf, type AssembledThread, type Entry, type WaitingThread } from './assemble-thread.ts';
import type { Conversion, Converter } from './conversion.ts';
import type { Report } from './report.ts';
import { questionAddress, type Site } from './site.ts';

const nextBatch = 'select min(batch) as batch from waiting where batch > $1';

const threadsOfBatch = `
  select question::text, thread, accepted, accepted_at as "acceptedAt" from waiting where batch = $1 order by question`;

const voices = (of: string): string => `
  ${of}.author::text, coalesce(u.name, ${of}.author_name) as "authorName", coalesce(m.id, f.member_id) as member`;
const speakers = (of: string): string => `
  left join staged_user u on u.id = ${of}.author
  left join member m on m.source = $2 and m.source_id = ${of}.author::text
  left join former_account f on f.source = $2 and f.source_id = ${of}.author::text`;

const entriesOfBatch = `
  select e.kind, e.id::text, e.question::text, null as commented, p.line, e.uuid, e.reply_to as "replyTo",
         e.created as "createdAt", p.edited as "editedAt", coalesce(v.balance, p.score) as votes,
         coalesce(v.vote_rows, 0) as "voteRows", v.line as "voteLine", ${voices('p')}, p.title, p.tags, p.licence, p.body
    from waiting w join entry e on e.question = w.question and e.kind <> 'comments'
    join staged_post p on p.id = e.id
    left join vote_tally v on v.post = p.id ${speakers('p')}
   where w.batch = $1
  union all
  select e.kind, e.id::text, e.question::text, c.post::text, c.line, e.uuid, e.reply_to, e.created, null, c.score, 0, null,
         ${voices('c')}, null, null, c.licence, c.body
    from waiting w join entry e on e.question = w.question and e.kind = 'comments'
    join staged_comment c on c.id = e.id ${speakers('c')}
   where w.batch = $1`;

interface Batch {
  number: number;
  threads: WaitingThread[];
}

async function readBatch(client: pg.Client, site: Site, after: number): Promise<Batch | null> {
  const number = (await client.query<{ batch: number | null }>(nextBatch, [after])).rows[0]?.batch ?? null;
  if (number === null) return null;
  const threads = (await client.query<Omit<WaitingThread, 'entries'>>(threadsOfBatch, [number])).rows;
  const { rows: entries } = await client.query<Entry>(entriesOfBatch, [number, site.host]);
  const byQuestion = Map.groupBy(entries, ({ question }) => question);
  return { number, threads: threads.map((thread) => ({ ...thread, entries: byQuestion.get(thread.question) ?? [] })) };
}

async function convertBatch(converter: Converter, site: Site, { threads }: Batch): Promise<Map<string, Conversion>> {
  const entries = threads.flatMap((thread) => thread.entries);
  const texts = await converter.convert(
    entries.map(({ kind, question, body }) => ({
      form: kind === 'comments' ? 'markdown' : 'html',
      text: body,
      origin: questionAddress(site, question),
    })),
  );
  return new Map(entries.map(({ uuid }, i) => [uuid, texts[i] ?? 'nothing came back']));
}

const present = 'select id, last_post_number as number from thread where id = any($1) for update';

const insertThreads = `
  insert into thread (id, slug, title, lang, kind, tags, cluster_id, author_id, accepted_post_id, accepted_at, accepted_by_id,
                      last_post_number, post_count, last_post_at, source, created_at)
  select id, slug, title, $2, 'question', tags, $3, "authorId", "acceptedPostId", "acceptedAt",
         case when "acceptedPostId" is not null then "authorId" end, count, count, "lastPostAt", source, "createdAt"
    from json_to_recordset($1) as x(id uuid, slug text, title text, tags text[], "authorId" uuid, "acceptedPostId" uuid,
         "acceptedAt" timestamptz, count int, "lastPostAt" timestamptz, source jsonb, "createdAt" timestamptz)
   order by "createdAt", id`;

/** Replies that a newer dump brings to a thread of an older one. An answer that was marked meanwhile stays marked. */
const extendThreads = `
  update thread t
     set last_post_number = t.last_post_number + x.count, post_count = t.post_count + x.count, version = t.version + 1,
         last_post_at = greatest(t.last_post_at, x."lastPostAt"),
         accepted_post_id = coalesce(t.accepted_post_id, x."acceptedPostId"),
         accepted_by_id = case when t.accepted_post_id is null and x."acceptedPostId" is not null then t.author_id else t.accepted_by_id end,
         accepted_at = case when t.accepted_post_id is null then x."acceptedAt" else t.accepted_at end
    from json_to_recordset($1) as x(id uuid, count int, "lastPostAt" timestamptz, "acceptedPostId" uuid, "acceptedAt" timestamptz)
   where t.id = x.id`;

const insertPosts = `
  insert into post (id, thread_id, number, author_id, reply_to_id, lang, body, html, excerpt, renderer_version, edited_at,
                    votes, source, created_at)
  select id, "threadId", number, "authorId", "replyToId", $2, body, html, excerpt, "rendererVersion", "editedAt",
         votes, source, "createdAt"
    from json_to_recordset($1) as x(id uuid, "threadId" uuid, number int, "authorId" uuid, "replyToId" uuid, body text,
         html text, excerpt text, "rendererVersion" int, "editedAt" timestamptz, votes int, source jsonb, "createdAt" timestamptz)
  on conflict (id) do nothing`;

const countAuthors = `
  update profile p
     set post_count = p.post_count + x.count, last_posted_at = greatest(p.last_posted_at, x.last), version = p.version + 1
    from (select "authorId", count(*)::int as count, max("createdAt") as last
            from json_to_recordset($1) as o("authorId" uuid, "createdAt" timestamptz) group by 1) x
   where p.member_id = x."authorId"`;

const countThreads = 'update cluster set thread_count = thread_count + $2, version = version + 1 where id = $1';

/** Where imported threads stand and in which language they are. */
export interface Destination {
  /** Null: the network itself. */
  clusterId: string | null;
  lang: string;
}

async function write(
  client: pg.Client,
  { clusterId, lang }: Destination,
  threads: readonly AssembledThread[],
): Promise<void> {
  const summary = (of: AssembledThread) => ({
    id: of.threadId,
    count: of.posts.length,
    lastPostAt: of.lastPostAt,
    acceptedPostId: of.acceptedPostId,
    acceptedAt: of.acceptedAt,
  });
  const opened = threads.flatMap((of) => (of.thread === null ? [] : [{ ...of.thread, ...summary(of) }]));
  const extended = threads.filter((of) => of.thread === null && of.posts.length > 0).map(summary);
  const posts = JSON.stringify(threads.flatMap((of) => of.posts));
  if (opened.length > 0) await client.query(insertThreads, [JSON.stringify(opened), lang, clusterId]);
  if (extended.length > 0) await client.query(extendThreads, [JSON.stringify(extended)]);
  await client.query(insertPosts, [posts, lang]);
  await client.query(countAuthors, [posts]);
  if (clusterId !== null && opened.length > 0) await client.query(countThreads, [clusterId, opened.length]);
}

/** Numbers are given under the lock of the thread's row, as replies of members take them. */
async function writeBatch(
  client: pg.Client,
  batch: Batch,
  texts: ReadonlyMap<string, Conversion>,
  { site, destination, formerMember }: ThreadWriting,
): Promise<AssembledThread[]> {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ id: string; number: number }>(present, [
      batch.threads.map(({ thread }) => thread),
    ]);
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    const assembled = batch.threads.map((waiting) =>
      assembleThread(site, waiting, texts, numbers.get(waiting.thread) ?? 0, formerMember),
    );
    await write(client, destination, assembled);
    await client.query('commit');
    return assembled;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

function tell(report: Report, assembled: readonly AssembledThread[]): void {
  for (const { written, skipped, changed } of assembled) {
    for (const { kind, voteRows } of written) {
      report.imported(kind);
      report.imported('votes', voteRows);
    }
    for (const { entry, reason } of skipped) {
      const place = { file: fileOf(entry.kind), line: entry.line };
      report.skipped(entry.kind, place, reason);
      if (entry.voteLine !== null) {
        const votes = { file: 'Votes.xml', line: entry.voteLine, rows: entry.voteRows };
        report.skipped('votes', votes, `its post ${entry.id} could not be imported`);
      }
    }
    for (const { place, how } of changed) report.changed(place, how);
  }
}

export interface ThreadWriting {
  site: Site;
  destination: Destination;
  /** The account for authors who are gone. */
  formerMember: string;
  signal: AbortSignal;
  /** Is told how many questions, answers and comments are done. */
  onDone: (entries: number) => void;
}

/**
 * Writes the waiting threads, oldest first, each batch in one transaction, until `signal` asks to stop after one. The
 * texts of the next batch are converted while one is written.
 * @returns the number of the last batch written; -1 for none
 */
export async function writeThreads(
  client: pg.Client,
  converter: Converter,
  report: Report,
  writing: ThreadWriting,
): Promise<number> {
  let done = 0;
  let last = -1;
  let batch = await readBatch(client, writing.site, -1);
  let converting = batch === null ? null : convertBatch(converter, writing.site, batch);
  while (batch !== null && converting !== null && !writing.signal.aborted) {
    const texts = await converting;
    const next: Batch | null = await readBatch(client, writing.site, batch.number);
    converting = next === null ? null : convertBatch(converter, writing.site, next);
    // Its failure is met where it is awaited, unless this batch fails first.
    converting?.catch(() => undefined);
    tell(report, await writeBatch(client, batch, texts, writing));
    last = batch.number;
    done += batch.threads.reduce((sum, { entries }) => sum + entries.length, 0);
    writing.onDone(done);
    batch = next;
  }
  return last;
}
