import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { longThread } from '../volume/threads.ts';
import { directoryRequest } from './directory-case.ts';
import { operation } from './documents.ts';
import type { LoadRequest } from './load-process.ts';
import { startLimit, startProduct, type Server } from './servers.ts';
import type { Stopping } from './stopping.ts';
import { chooseSubjects, type Subjects } from './subjects.ts';
import type { Workplace } from './workplace.ts';

interface Asked {
  title: string;
  /** Words that only the wanted statement has. */
  words: RegExp;
  request: LoadRequest;
}

/** PostgreSQL prepares a plan for all values after five runs; the last of these shows it. */
const runs = 8;

const threadQuery = operation(
  'query PlannedThread($number: Int!, $from: Int) { thread(number: $number) { title posts(first: 20, from: $from) { nodes { html } } } }',
);
const listQuery = operation('query PlannedThreads { threads(first: 20) { nodes { title } } }');

const postsOf = /from post o\s+join thread t on t\.id = o\.thread_id[\s\S]+order by o\.number/;

/** The most used statements, each by a request of the product that runs it. */
async function mostUsed({ product, database, threads, members }: Subjects): Promise<Asked[]> {
  const { rows } = await database.query<{ number: number }>('select number from thread where post_count = $1', [
    longThread.posts,
  ]);
  const cookie = members[0]?.cookie ?? '';
  const number = threads[0]?.number;
  const first = { number, from: 1 };
  await threadQuery.register(product.origin, first);
  await listQuery.register(product.origin, {});
  return [
    { title: 'Session', words: /from session s join member m/, request: threadQuery.get(first, { cookie }) },
    { title: 'Thread head', words: /left join post a on a\.id = t\.accepted_post_id/, request: threadQuery.get(first) },
    { title: 'Posts 1 to 20', words: postsOf, request: threadQuery.get(first) },
    {
      title: `Posts 2000 to 2019 of the thread with ${longThread.posts}`,
      words: postsOf,
      request: threadQuery.get({ number: rows[0]?.number, from: 2000 }),
    },
    {
      title: 'Thread list',
      words: /from thread t join[\s\S]+order by t\.last_post_at desc/,
      request: listQuery.get({}),
    },
    { title: 'Directory', words: /profile p[\s\S]+order by/, request: await directoryRequest(product, cookie) },
  ];
}

/** Makes the server log the plan of each statement as it ran, for connections opened from now on. */
async function logPlans(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  for (const [setting, value] of [
    ['session_preload_libraries', 'auto_explain'],
    ['auto_explain.log_min_duration', '0'],
    ['auto_explain.log_analyze', 'on'],
    ['auto_explain.log_buffers', 'on'],
  ]) {
    await client.query(`alter database ${database} set ${setting} = ${pg.escapeLiteral(value ?? '')}`);
  }
  await client.end();
}

/** The plans in a piece of the server's log, each with the statement's text before it. */
export function plansIn(log: string): { statement: string; plan: string }[] {
  return [...log.matchAll(/duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n)+)/g)].map(([, time, text = '']) => {
    const lines = text.replaceAll(/^\t/gm, '').split('\n');
    const start = lines.findIndex((line) => /\(cost=/.test(line));
    return { statement: lines.slice(0, start).join('\n'), plan: `${lines.slice(start).join('\n')}${time} ms in all` };
  });
}

async function planOf(server: Server, log: string, { title, words, request }: Asked): Promise<string> {
  const before = readFileSync(log, 'utf8').length;
  for (let i = 0; i < runs; i += 1) await fetch(server.origin + request.path, { headers: request.headers });
  await sleep(300);
  const found = plansIn(readFileSync(log, 'utf8').slice(before)).filter(({ statement }) => words.test(statement));
  return `${title}\n\n${found.at(-1)?.plan ?? 'The product ran no such statement.'}\n`;
}

/** Plans with times and buffers, of the statements exactly as the product prepares and runs them. */
export async function showPlans(workplace: Workplace, stopping: Stopping): Promise<string> {
  await logPlans(workplace.connectionString);
  const product = await startProduct(workplace, stopping);
  const subjects = await chooseSubjects(workplace.connectionString, product, await startLimit(workplace, stopping));
  stopping.add(() => subjects.database.end());
  const log = join(workplace.folder, 'postgres.log');
  const plans: string[] = [];
  for (const asked of await mostUsed(subjects)) plans.push(await planOf(product, log, asked));
  return plans.join('\n');
}
