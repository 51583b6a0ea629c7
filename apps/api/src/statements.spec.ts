import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { ColumnKind } from './platform/database/columns.ts';
import { knownStatements, statement } from './platform/database/database.ts';
import { keysetLists } from './platform/database/keyset-list.ts';
import { deadLetterQueue } from './platform/jobs/queues.ts';
import {
  build,
  describeStatement,
  startTestApi,
  testSource,
  type Asker,
  type SentColumn,
  type TestApi,
} from './platform/testing/index.ts';

const from = testSource('statements');
let api: TestApi;
let client: pg.Client;
const askers: Asker[] = [null];

interface AskedList {
  list: string;
  field: string;
  filters: string[];
  sorts: string[];
  /** Makes an item of it, where those below are not enough. */
  prepare?: (memberId: string) => Promise<unknown>;
}

/** Each list with each of its filters and the orders that it can be asked for. */
const lists: AskedList[] = [
  {
    list: 'threads',
    field: 'threads',
    filters: ['', 'filter: { cluster: "x" }', 'filter: { tag: "x" }', 'filter: { cluster: "x", tag: "x" }'],
    sorts: ['ACTIVE', 'NEWEST', 'UNANSWERED'],
  },
  {
    list: 'clusters',
    field: 'clusters',
    filters: [
      '',
      'filter: { country: "IN" }',
      'filter: { sector: "C" }',
      'filter: { text: "hosiery" }',
      'filter: { text: "of" }',
      'filter: { country: "IN", sector: "C", text: "hosiery" }',
    ],
    sorts: [],
  },
  {
    list: 'members',
    field: 'members',
    filters: [
      '',
      ...['countries', 'sectors', 'expertise', 'languages', 'clusters'].map((group) => `filter: { ${group}: ["C"] }`),
      'filter: { text: "yarn" }',
      'filter: { text: "of" }',
      'filter: { countries: ["IN"], sectors: ["C"], expertise: ["x"], languages: ["en"], clusters: ["x"], text: "yarn" }',
    ],
    sorts: ['NAME', 'NEWEST', 'ACTIVE', 'POSTS'],
  },
  { list: 'connections', field: 'connections', filters: ['', 'state: PENDING'], sorts: [] },
  { list: 'bookmarks', field: 'bookmarks', filters: [''], sorts: [] },
  { list: 'dead_letters', field: 'deadLetters', filters: [''], sorts: [] },
];

async function walk(field: string, given: string[], as: Asker): Promise<void> {
  const text = (more: string[]): string => {
    const all = [...more, ...given].filter((argument) => argument !== '').join(', ');
    return `{ ${field}(${all}) { totalCount pageInfo { endCursor } } }`;
  };
  const first = await api.run<Record<string, { pageInfo: { endCursor: string | null } }>>(
    text(['first: 1']),
    {},
    { as },
  );
  const after = first.data[field]?.pageInfo.endCursor;
  if (typeof after === 'string') await api.run(text(['first: 1', `after: "${after}"`]), {}, { as });
}

/** The tables of the queue, with two letters. */
async function installQueue(connectionString: string): Promise<void> {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(deadLetterQueue);
  for (const id of ['one', 'two']) await boss.send(deadLetterQueue, { name: 'cluster.joined', id });
  await boss.stop({ graceful: false });
}

beforeAll(async () => {
  api = await startTestApi();
  await installQueue(api.config.databaseUrl);
  client = new pg.Client({ connectionString: api.config.databaseUrl });
  await client.connect();

  const cluster = await build.aCluster(api.db, from, { slug: 'x', country: 'IN', isicDivision: '13' });
  const member = await build.aMember(api.db, from, { handle: 'known' });
  const other = await build.aMember(api.db, from);
  await build.aMembership(api.db, from, { clusterId: cluster.id, memberId: member.id });
  await build.aConnection(api.db, from, { requesterId: member.id, addresseeId: other.id });
  const threads = await Promise.all([0, 1].map(() => build.aThread(api.db, from, { kind: 'question' })));
  const moderator = await build.aMember(api.db, from, { role: 'moderator' });
  askers.push(member, moderator);
  for (const thread of threads) await build.aBookmark(api.db, from, { memberId: member.id, threadId: thread.id });
  const pin = `mutation ($input: PinThreadInput!) { pinThread(input: $input) { problems { code } } }`;
  await api.run(pin, { input: { threadId: threads[0]?.id, pinned: true } }, { as: moderator });

  for (const { prepare } of lists) await prepare?.(member.id);
  for (const as of askers) {
    for (const { field, filters, sorts } of lists) {
      for (const filter of filters) {
        for (const sort of sorts.length > 0 ? sorts.map((name) => `sort: ${name}`) : ['']) {
          await walk(field, [filter, sort], as);
        }
      }
    }
    await walk('threadLog', [`number: ${threads[0]?.number ?? 0}`], as);
    await api.run('{ cluster(slug: "x") { name } member(handle: "known") { recentPosts { excerpt } } }', {}, { as });
  }
});
afterAll(async () => {
  await client.end();
  await api.stop();
});

const { BOOL, INT2, INT4, INT8, FLOAT4, FLOAT8, TIMESTAMPTZ, JSON: JSON_TEXT, JSONB } = pg.types.builtins;
const kinds = new Map<number, ColumnKind>([
  [BOOL, 'boolean'],
  ...[INT2, INT4, INT8].map((type): [number, ColumnKind] => [type, 'integer']),
  ...[FLOAT4, FLOAT8].map((type): [number, ColumnKind] => [type, 'float']),
  [TIMESTAMPTZ, 'instant'],
  ...[JSON_TEXT, JSONB].map((type): [number, ColumnKind] => [type, 'json']),
]);
/** OIDs of text[] and bpchar[], varchar[]. */
const arrays = new Set([1009, 1014, 1015]);
const kindOf = ({ type }: SentColumn): ColumnKind => (arrays.has(type) ? 'texts' : (kinds.get(type) ?? 'text'));

describe('a statement', () => {
  it('has one name for one text, with the hash of it', () => {
    const made = statement('spec_of_names', 'select 7 as seven');
    expect(made.name).toMatch(/^spec_of_names\.[0-9a-f]{16}$/);
    expect(statement('spec_of_names', 'select 7 as seven')).toBe(made);
    expect(statement('spec_of_names', 'select 8 as eight').name).not.toBe(made.name);
  });

  it('has a name that PostgreSQL reads to its end', () => {
    expect(Buffer.byteLength(statement('x'.repeat(200), 'select 9 as nine').name)).toBeLessThanOrEqual(63);
  });

  it('is understood by PostgreSQL on the real schema, and sends what the code reads', async () => {
    const wrong: unknown[] = [];
    for (const { name, text, columns } of knownStatements()) {
      try {
        const sent = await describeStatement(client, text);
        if (columns === null) continue;
        const read = Object.entries(columns).map(([column, { kind }]) => `${column} ${kind}`);
        const found = sent.map((column) => `${column.name} ${kindOf(column)}`);
        if (read.toSorted().join() !== found.toSorted().join()) wrong.push({ name, read, found });
      } catch (error) {
        wrong.push({ name, text, error: String(error) });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('that is wrong is found', async () => {
    await expect(describeStatement(client, 'select nothing from thread')).rejects.toThrow('nothing');
    expect(await describeStatement(client, 'select number as n from thread')).toEqual([{ name: 'n', type: INT4 }]);
    expect(await describeStatement(client, 'update thread set version = version')).toEqual([]);
  });
});

describe('a list', () => {
  it('is among those above in each of its orders, from its beginning and after a cursor', () => {
    const known = knownStatements();
    const missing = keysetLists.flatMap(({ name, orders }) =>
      orders.filter((order) => {
        const texts = known.filter((made) => made.name.startsWith(`${name}_by_${order}.`)).map(({ text }) => text);
        return texts.length < 2;
      }),
    );
    expect(keysetLists.map(({ name }) => name).toSorted()).toEqual(
      [...lists.map(({ list }) => list), 'thread_log'].toSorted(),
    );
    expect(missing).toEqual([]);
  });
});
