import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isEnumType, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { ColumnKind } from './platform/database/columns.ts';
import { knownStatements, statement } from './platform/database/database.ts';
import { keysetLists } from './platform/database/keyset-list.ts';
import type { KeyKind } from './platform/database/keyset-order.ts';
import { cursorOf } from './platform/graphql/paging.ts';
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

/** What each list that takes more than a page can be asked for; all others are asked as they are. */
const filtersOf: Readonly<Record<string, readonly string[]>> = {
  threads: [
    '',
    'filter: { cluster: "x", kind: CASE }',
    'filter: { tag: "x", lang: "fr" }',
    'filter: { cluster: "x", tag: "x", isInMyLanguages: true, period: WEEK }',
    'filter: { isMyLanguagesFirst: true }',
  ],
  clusters: [
    '',
    'filter: { country: "IN" }',
    'filter: { isArchived: false }',
    'filter: { isArchived: true }',
    'filter: { sector: "C" }',
    'filter: { text: "hosiery" }',
    'filter: { text: "of" }',
    'filter: { country: "IN", sector: "C", text: "hosiery" }',
  ],
  members: [
    '',
    ...['countries', 'sectors', 'expertise', 'languages', 'clusters'].map((group) => `filter: { ${group}: ["C"] }`),
    'filter: { text: "yarn" }',
    'filter: { text: "of" }',
    'filter: { countries: ["IN"], sectors: ["C"], expertise: ["x"], languages: ["en"], clusters: ["x"], text: "yarn" }',
  ],
  connections: ['', 'state: PENDING'],
  notifications: ['', 'unreadOnly: true'],
  memberAccounts: [
    '',
    'filter: { text: "yarn" }',
    'filter: { text: "of" }',
    'filter: { states: [SUSPENDED] }',
    'filter: { roles: [MODERATOR] }',
    'filter: { states: [ACTIVE], roles: [MEMBER], text: "yarn" }',
  ],
  threadLog: ['number: 1'],
  postHistory: ['thread: 1, post: 1'],
  postReactions: ['thread: 1, post: 1'],
  webhookDeliveries: ['webhookId: "01900000-0000-7000-8000-000000000001"'],
  record: [
    '',
    'filter: { from: "2026-01-01", until: "2026-01-31" }',
    'filter: { act: "thread.opened", person: "known", subject: "1" }',
  ],
};

const ofPage = ['first', 'after', 'before', 'sort'];

/** A list of the schema with each of its orders and filters. */
function askedLists(schema: GraphQLSchema): { field: string; filters: readonly string[]; sorts: string[] }[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
    .map(({ name, args }) => {
      const sort = args.find((argument) => argument.name === 'sort');
      const orders = sort === undefined ? undefined : getNamedType(sort.type);
      const filters = filtersOf[name] ?? [''];
      const takesMore = args.some((argument) => !ofPage.includes(argument.name));
      if (takesMore && filtersOf[name] === undefined) throw new Error(`filtersOf has no line for ${name}`);
      return { field: name, filters, sorts: isEnumType(orders) ? orders.getValues().map((value) => value.name) : [''] };
    });
}

const valueOf: Readonly<Record<KeyKind, string | number>> = {
  instant: '2026-01-01T00:00:00.000Z',
  id: '01900000-0000-7000-8000-000000000001',
  name: 'x',
  number: 1,
};
/** A cursor for each way of comparing that a list has; one of another list is refused and asks nothing. */
const cursors = (): string[] => [
  ...new Set(
    keysetLists.flatMap(({ orders }) =>
      Object.values(orders).flatMap(([first = 'id', second = 'id']) => [
        cursorOf(valueOf[first], valueOf[second]),
        cursorOf(null, valueOf[second]),
      ]),
    ),
  ),
];

async function ask(field: string, given: readonly string[], as: Asker): Promise<void> {
  const asked = given.filter((argument) => argument !== '').join(', ');
  await api.run(`{ ${field}${asked === '' ? '' : `(${asked})`} { totalCount pageInfo { endCursor } } }`, {}, { as });
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

  await build.aCluster(api.db, from, { slug: 'x' });
  await build.aThread(api.db, from);
  const askers = [null, await build.aMember(api.db, from, { handle: 'known' })];
  for (const role of ['moderator', 'administrator'] as const) askers.push(await build.aMember(api.db, from, { role }));

  const lists = askedLists(api.app.get(GraphQLSchemaHost).schema);
  for (const as of askers) {
    for (const { field, filters, sorts } of lists) {
      for (const filter of filters) {
        for (const sort of sorts) {
          const given = [filter, sort && `sort: ${sort}`];
          await ask(field, given, as);
          for (const cursor of cursors()) {
            await ask(field, [...given, `after: "${cursor}"`], as);
            await ask(field, [...given, `before: "${cursor}"`], as);
          }
        }
      }
    }
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
  it('is among those above in each of its orders, from its beginning, after a cursor and before one', () => {
    const known = knownStatements();
    const orders = keysetLists.flatMap(({ name, orders }) => Object.keys(orders).map((order) => `${name}_by_${order}`));
    const textsOf = (order: string): Set<string> =>
      new Set(known.filter(({ name }) => name.startsWith(`${order}.`)).map(({ text }) => text));
    const missing = orders.filter((order) => textsOf(order).size < 3);
    expect(missing).toEqual([]);
  });
});
