import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startThrowaway, type ThrowawayServer } from '../postgres/throwaway.ts';
import { aComment, anAnswer, aQuestion, at, aUser, aVote, writeDump } from './a-dump.ts';
import { openDumpFolder } from './dump-folder.ts';
import type { Progress } from './progress-bar.ts';
import { runImport, type ImportOutcome } from './run-import.ts';

let server: ThrowawayServer;
let folder: string;
let connectionString: string;
let db: pg.Client;

beforeAll(async () => {
  server = await startThrowaway();
}, 60_000);
afterAll(() => server.stop());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dump-'));
  connectionString = await server.createDatabase('import_test');
  db = new pg.Client({ connectionString });
  await db.connect();
});
afterEach(async () => {
  await db.end();
  rmSync(folder, { recursive: true, force: true });
});

interface ImportOptions {
  signal?: AbortSignal;
  /** Called after each batch of threads. */
  onThreads?: () => void;
}

/** A progress bar that only tells of the batches of threads. */
function watching(onThreads: () => void): Progress {
  let stage = '';
  return {
    begin: (title) => (stage = title),
    at: () => {
      if (stage === 'Writing threads') onThreads();
    },
    end: () => undefined,
  };
}

const importDump = ({ signal, onThreads = () => undefined }: ImportOptions = {}): Promise<ImportOutcome> =>
  runImport({
    connectionString,
    folder: openDumpFolder(folder),
    site: { host: 'looms.stackexchange.com' },
    cluster: null,
    lang: 'en',
    reportPath: join(folder, 'report.txt'),
    now: Date.parse('2026-11-01T00:00:00Z'),
    signal: signal ?? new AbortController().signal,
    progress: watching(onThreads),
    entriesABatch: 2,
  });

const counts = async (): Promise<Record<string, number>> => {
  const { rows } = await db.query<Record<string, number>>(
    `select (select count(*)::int from thread) as threads, (select count(*)::int from post) as posts,
            (select count(*)::int from member) as members`,
  );
  return rows[0] ?? {};
};

const smallDump = (): string =>
  writeDump(folder, {
    users: [aUser(1, 'Ada'), aUser(2, 'Blaise')],
    // The answer stands before its question, as it may in a dump.
    posts: [
      anAnswer(2, 1, 3, { Body: '<p>Use <b>two</b> shafts.</p><script>alert(1)</script>' }),
      aQuestion(1, 2, { AcceptedAnswerId: 2, Tags: '<Hand Looms>' }),
      anAnswer(9, 77, 4),
      '  <row Id="broken" PostTypeId="1"',
    ],
    comments: [aComment(5, 2, 4), aComment(6, 404, 4)],
    votes: [aVote(1, 2, 2), aVote(2, 2, 2), aVote(3, 2, 3)],
  });

describe('importing a dump', () => {
  it('makes threads, answers, replies and people, safe and attributed, and reports what it cannot use', async () => {
    smallDump();
    const { isFinished, report } = await importDump();
    expect(isFinished).toBe(true);
    const { rows } = await db.query(
      `select o.number, o.body, o.html, o.votes, o.source, m.name, m.status, o.id = t.accepted_post_id as "isAnswer",
              r.number as "answers", t.tags, t.post_count, o.created_at
         from post o join thread t on t.id = o.thread_id join member m on m.id = o.author_id
         left join post r on r.id = o.reply_to_id order by o.number`,
    );
    expect(rows.map(({ number, name, answers, isAnswer }) => [number, name, answers, isAnswer])).toEqual([
      [1, 'Ada', null, false],
      [2, 'Blaise', null, true],
      [3, 'Ada', 2, false],
    ]);
    expect(rows[1].html).toContain('<strong>two</strong>');
    expect(rows[1].html).not.toContain('<script');
    expect(rows[1]).toMatchObject({ votes: 1, status: 'imported', tags: ['hand-looms'], post_count: 3 });
    expect(rows[1].source).toMatchObject({ authorName: 'Blaise', licence: 'CC BY-SA 4.0' });
    expect(rows[0].created_at.toISOString()).toBe(new Date(`${at(2)}Z`).toISOString());
    expect(report.tallies.answers).toMatchObject({ imported: 1, skipped: 1 });
    expect(report.tallies.comments).toMatchObject({ imported: 1, skipped: 1 });
    expect(report.lineCount).toBeGreaterThanOrEqual(3);
  });

  it('keeps where links led, and reports each value it changes', async () => {
    writeDump(folder, {
      users: [{ ...aUser(1, 'Ada'), AboutMe: `<p>${'longest '.repeat(300)}</p>` }],
      posts: [
        aQuestion(1, 5, { Body: '<p>As <a href="/q/7">here</a>, 10<sup>6</sup> kg.</p>', LastEditDate: at(4) }),
        anAnswer(2, 1, 6, { LastEditDate: at(7) }),
      ],
      comments: [aComment(5, 2, 7, { Text: 'See [this](/a/9).' })],
    });
    const { report } = await importDump();
    const { rows } = await db.query('select body, edited_at from post order by number');
    expect(rows).toEqual([
      { body: 'As [here](https://looms.stackexchange.com/q/7), 10⁶ kg.', edited_at: null },
      { body: 'Answer 2.', edited_at: new Date(`${at(7)}Z`) },
      { body: 'See [this](https://looms.stackexchange.com/a/9).', edited_at: null },
    ]);
    expect(report.firstLines).toEqual([
      'Posts.xml line 3: its last edit lies before its creation: it is imported as never edited',
      'Users.xml line 3: its text is shortened to 2000 characters',
    ]);
  });

  it('a second time doubles nothing', async () => {
    smallDump();
    await importDump();
    const first = await counts();
    const { report } = await importDump();
    expect(await counts()).toEqual(first);
    expect(report.tallies.questions).toMatchObject({ imported: 0, present: 1 });
  });

  it('that was interrupted keeps what is written, and goes on where it was', async () => {
    const questions = Array.from({ length: 12 }, (_, i) => aQuestion(i + 1, (i % 20) + 1));
    writeDump(folder, { users: [aUser(1, 'Ada')], posts: questions });
    const abort = new AbortController();
    const first = await importDump({ signal: abort.signal, onThreads: () => abort.abort() });
    const written = (await counts()).threads ?? 0;
    expect(first.isFinished).toBe(false);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(12);

    const { isFinished, report } = await importDump();
    expect(isFinished).toBe(true);
    expect(report.tallies.questions).toMatchObject({ imported: 12 - written, present: written });
    expect(await counts()).toMatchObject({ threads: 12, posts: 12 });
  });
});
